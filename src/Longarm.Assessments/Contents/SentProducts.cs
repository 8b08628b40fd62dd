using System.Text;
using Longarm.Core;
using Longarm.Products;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Reads products that were sent, whichever format they are in. No other file is opened for them.</summary>
public static class SentProducts
{
    private static readonly string[] OfCases = ["item", "from", "to", "on"];

    /// <summary>The product of a file.</summary>
    /// <param name="name">Its name, without folders.</param>
    /// <param name="stream">Its content; it can be read from its beginning twice.</param>
    /// <param name="columns">What a person says of the columns of a table; null: all is guessed.</param>
    /// <param name="words">The vocabulary.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static ReadProduct Read(string name, Stream stream, TableMapping? columns, VocabularyWords words, List<Mistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (ProductReader.IsKnown(name, stream) || Path.GetExtension(name).ToLowerInvariant() is not (".yaml" or ".yml" or ".json"))
        {
            return ProductReader.ReadAlone(name, stream, words, columns, mistakes);
        }

        if (stream.Length - stream.Position > CaseReader.MaxBytes)
        {
            mistakes.Add(new(name, 0, 0, "LC052", $"This file has {stream.Length:N0} bytes; an item in YAML or JSON may have {CaseReader.MaxBytes / (1024 * 1024)} MB. Describe shared sub-assemblies once, or send a format of products."));
            return new(null, []);
        }

        using StreamReader reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return new(ItemOf(name, reader.ReadToEnd(), words, mistakes), []);
    }

    /// <summary>Whether a file is a case, or was meant to be one: YAML or JSON with what a case has beside its item, or that cannot be read.</summary>
    /// <param name="name">Its name, without folders.</param>
    /// <param name="stream">Its content; put back to its place.</param>
    public static bool IsCase(string name, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (ProductReader.IsKnown(name, stream) || Path.GetExtension(name).ToLowerInvariant() is not (".yaml" or ".yml" or ".json"))
        {
            return false;
        }

        var place = stream.Position;
        using StreamReader reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var documents = stream.Length - place > CaseReader.MaxBytes ? [] : MarkedReader.Read(name, reader.ReadToEnd(), []);
        stream.Position = place;
        return documents is not [MarkedMap map] || OfCases.Any(key => map[key] is not null);
    }

    // An item alone, or the item of a case.
    private static Item? ItemOf(string name, string text, VocabularyWords words, List<Mistake> mistakes)
    {
        var before = mistakes.Count;
        var documents = MarkedReader.Read(name, text, mistakes);
        if (mistakes.Count > before)
        {
            return null;
        }

        if (documents is not [MarkedMap map])
        {
            mistakes.Add(new(name, 1, 1, "LC004", "This file holds no product. Send one of the formats that the manual lists (docs/reference/products.md), or an item with the facts that a case has under “item”."));
            return null;
        }

        if (map["item"] is MarkedMap { Entries: [{ Key.Text: "from", Value: MarkedScalar file }] })
        {
            mistakes.Add(new(name, file.Line, file.Column, "LC057", $"This case describes its product in another file, {file.Noun}. Send that file."));
            return null;
        }

        var item = map["item"] is { } inside ? StatedItem.Read(name, inside, map["items"], "item", words, mistakes)
            : StatedItem.Read(name, map, null, "item", words, mistakes);
        return mistakes.Count > before ? null : item;
    }
}
