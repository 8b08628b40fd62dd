using Longarm.Core;

namespace Longarm.Text;

/// <summary>Reads an item that stands in no case: of a file of its own, or a piece of one.</summary>
public static class StatedItem
{
    /// <summary>The item; what has mistakes in it stays unknown.</summary>
    /// <param name="file">Name of the file, for mistakes and sources.</param>
    /// <param name="item">The facts that a case has under <c>item</c>.</param>
    /// <param name="shared">What a case has under <c>items</c>; null: nothing.</param>
    /// <param name="path">Where the item stands, as answers say it: <c>item</c>, <c>components.C12</c>.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static Item Read(string file, Marked item, Marked? shared, string path, VocabularyWords words, List<Mistake> mistakes)
    {
        FactText text = new(file, words, mistakes);
        PartyReader parties = new(text, strict: false);
        ItemReader reader = new(text, parties, SharedItems.Read(text, parties, shared, isForOthers: false));
        return item is MarkedMap { Entries: [{ Key.Text: "ref", Value: MarkedScalar name }] }
            ? reader.Shared(name) ?? new Item { Path = path }
            : reader.Read(item, path);
    }
}
