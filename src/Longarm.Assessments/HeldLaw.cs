using Longarm.Core;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>The law as this program holds it: packs from a rules folder, and the editions of lists that were imported.</summary>
/// <param name="Book">The packs, with imported editions beside the rows of their tables.</param>
/// <param name="Words">The vocabulary.</param>
/// <param name="Files">The files of the rules folder, without the cases that stand beside rules.</param>
/// <param name="Editions">The imported editions.</param>
/// <param name="Readings">How each rule is written, by id.</param>
public sealed record HeldLaw(
    RuleBook Book, VocabularyWords Words, IReadOnlyList<PackFile> Files, IReadOnlyList<ImportedEdition> Editions,
    IReadOnlyDictionary<string, RuleReading> Readings)
{
    /// <summary>The law of each day that is asked for.</summary>
    public LawLibrary Library { get; } = new(Book);

    /// <summary>The law whole, as a record keeps it.</summary>
    public LawBundle Bundle => field ??= LawBundle.Of(Files, Editions);

    /// <summary>Days on which some rule or measure begins or ends, in order.</summary>
    public IReadOnlyList<DateOnly> ChangeDays { get; } =
    [
        .. Book.Rules.SelectMany(r => r.Versions).SelectMany(v => (IEnumerable<Moment?>)[v.Period.From, v.Period.Until]).OfType<Moment>()
            .Concat(Book.Measures.SelectMany(m => m.Events).Select(e => e.On)).Select(m => m.Day).Distinct().Order(),
    ];
    /// <summary>The lives of the measures.</summary>
    public MeasureLibrary Measures { get; } = new(Book);

    /// <summary>Reads all packs of a folder; null if there are mistakes.</summary>
    /// <param name="folder">The rules folder.</param>
    /// <param name="home">Where imported lists are kept.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public static HeldLaw? Read(string folder, HomeFolder home, List<Mistake> mistakes)
    {
        if (!Directory.Exists(folder))
        {
            mistakes.Add(new(folder, 0, 0, "LC053", "There is no such rules folder. Name one with --rules DIR."));
            return null;
        }

        var law = Read(RuleFolder.Read(folder, withCases: false), home.ForPacks(), out var found);
        mistakes.AddRange(found);
        return law;
    }

    /// <summary>Reads a bundle; null with the mistakes if it has any.</summary>
    public static HeldLaw? Read(LawBundle bundle, out IReadOnlyList<Mistake> mistakes) => Read(bundle.Files, bundle.Editions, out mistakes);

    private static HeldLaw? Read(IReadOnlyList<PackFile> files, IReadOnlyList<ImportedEdition> editions, out IReadOnlyList<Mistake> mistakes)
    {
        var read = RuleBookReader.Read(files);
        mistakes = read.Mistakes;
        return read is { Book: { } book, Words: { } words } ? new(book.With(editions, words), words, files, editions, read.Readings) : null;
    }
}
