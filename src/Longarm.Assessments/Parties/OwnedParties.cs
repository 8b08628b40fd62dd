using Longarm.Core;
using Longarm.Screening;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>Parties of a graph of owners, as facts that a law can be asked about.</summary>
/// <param name="graph">Who owns whom.</param>
/// <param name="file">The file that says it.</param>
/// <param name="screening">Says who is listed.</param>
public sealed class OwnedParties(OwnershipGraph graph, string file, PartyScreening screening)
{
    private const string Option = "--party";

    private readonly OwnersFromGraph owners = new(graph, Path.GetFileName(file));

    /// <summary>The parties that are meant: those that are named, by name or id, or all that have owners. A name that two have is a mistake.</summary>
    /// <param name="names">Names and ids; none: all that have owners.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    public IReadOnlyList<string> Named(IReadOnlyList<string> names, List<Mistake> mistakes)
    {
        foreach (var name in names.Where(name => !owners.Knows(name)))
        {
            mistakes.Add(new(Option, 0, 0, "LC128", $"{file} tells of no party “{name}”, or of several. Write its name as it stands there, or its id."));
        }

        return names.Count > 0 ? names : [.. Enumerable.Range(0, graph.Parties).Where(party => graph.OwnersOf(party).Any()).Select(graph.Id)];
    }

    /// <summary>The parties with their owners to any depth, in a case that says nothing else.</summary>
    /// <param name="on">The day whose law applies.</param>
    /// <param name="known">Only what had been published by then counts; null: all that is held.</param>
    /// <param name="names">Their names or ids.</param>
    public (Case About, IReadOnlyList<Party> Parties) Case(Moment on, DateOnly? known, IReadOnlyList<string> names)
    {
        var beside = screening.Of(on.Day, known, strict: false);
        List<Party> parties = [.. names.Select((name, at) => Read(name, $"parties[{at}]", beside))];
        Case about = new()
        {
            Path = "",
            On = on,
            Known = known,
            From = Fact<Place>.Unknown,
            To = Fact<Place>.Unknown,
            Item = new() { Path = "item" },
            Parties = Fact<ListValue>.Of(new(parties), Source.Derived),
        };
        return (about, parties);
    }

    private Party Read(string name, string path, IPartyFactsOfCase beside)
    {
        Party asked = new() { Path = path, Name = Fact<Word>.Of(new(owners.NameOf(name)), new(SourceKind.Screened) { By = Path.GetFileName(file) }) };
        return asked.But(beside.Listings(asked), owners.Of(name, path, beside));
    }
}
