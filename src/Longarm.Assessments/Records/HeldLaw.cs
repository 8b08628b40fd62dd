using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Law that is ready to be asked, with the text that it was read from.</summary>
/// <param name="Bundle">The text.</param>
/// <param name="Library">The law, all packs read.</param>
/// <param name="Words">The vocabulary.</param>
public sealed record HeldLaw(LawBundle Bundle, LawLibrary Library, VocabularyWords Words)
{
    /// <summary>Reads a bundle; null with the mistakes if it has any.</summary>
    public static HeldLaw? Read(LawBundle bundle, out IReadOnlyList<Mistake> mistakes)
    {
        var read = RuleBookReader.Read(bundle.Files);
        mistakes = read.Mistakes;
        return read is { Book: { } book, Words: { } words } ? new(bundle, new LawLibrary(book.With(bundle.Editions, words)), words) : null;
    }
}
