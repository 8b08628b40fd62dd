using Longarm.Core;
using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>The packs as a person reads them: every rule with its text, what it is joined to, and what stands beside it.</summary>
public sealed class RuleCatalog
{
    private readonly Dictionary<string, RuleEntry> byId;
    private readonly Dictionary<string, int> places;

    /// <summary>The catalog of a book.</summary>
    /// <param name="book">The packs.</param>
    /// <param name="readings">How each rule is written, by id.</param>
    /// <param name="files">The files of the rules folder.</param>
    public RuleCatalog(RuleBook book, IReadOnlyDictionary<string, RuleReading> readings, IReadOnlyList<PackFile> files)
    {
        Book = book;
        var byPath = files.ToDictionary(f => f.Path);
        var orders = book.Packs.Select((pack, index) => (pack.Id, index)).ToDictionary(p => p.Id, p => p.index);
        Entries = [.. book.Rules.Where(r => readings.ContainsKey(r.Id))
            .Select(r => new RuleEntry(r, readings[r.Id], PartOf(readings[r.Id].File), byPath[readings[r.Id].File]))
            .OrderBy(e => orders.GetValueOrDefault(e.Rule.Regime, int.MaxValue)).ThenBy(e => e.Part, ProvisionOrder.Instance).ThenBy(e => e.Rule.Id, ProvisionOrder.Instance)];
        byId = Entries.ToDictionary(e => e.Rule.Id);
        places = Entries.Index().ToDictionary(e => e.Item.Rule.Id, e => e.Index);
        Edges = new(Entries);
    }

    /// <summary>The packs.</summary>
    public RuleBook Book { get; }

    /// <summary>Every rule, in the order of the packs and then of their law.</summary>
    public IReadOnlyList<RuleEntry> Entries { get; }

    /// <summary>What rules are joined to.</summary>
    public RuleEdges Edges { get; }

    /// <summary>The catalog of the law that is held.</summary>
    public static RuleCatalog Of(HeldLaw law) => new(law.Book, law.Readings, law.Files);

    /// <summary>One rule; null if there is none of that id.</summary>
    public RuleEntry? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>What to say of an id that no rule has.</summary>
    public string Advice(string id) => $"There is no rule “{id}”. {Nearest.Advice(id, byId.Keys)}";

    /// <summary>The rules that a query takes, in order.</summary>
    public IReadOnlyList<RuleEntry> Search(RuleQuery query)
    {
        var words = (query.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. Entries.Where(e => (query.Regime is null || e.Rule.Regime == query.Regime)
            && (query.Part is null || e.Part == query.Part)
            && (query.Kind is null || e.Rule.Kind == query.Kind)
            && e.Says(words))];
    }

    /// <summary>How many of the rules that were found come up to a rule, which need not be among them; null: there is no such rule.</summary>
    public int? PlaceAfter(IReadOnlyList<RuleEntry> found, string id) =>
        byId.ContainsKey(id) ? found.Count(e => places[e.Rule.Id] <= places[id]) : null;

    /// <summary>What a part of a pack is called: by the coverage register, else by its own name.</summary>
    public string TitleOf(string regime, string part) => part.Length == 0 ? "The whole pack"
        : Book.Coverage.FirstOrDefault(c => c.Regime == regime && c.Part == part) is { } covered ? $"{part} {covered.Title}" : part;

    /// <summary>Law that is not held although a rule cites the same provision.</summary>
    public IReadOnlyList<NotEncoded> GapsBeside(Rule rule)
    {
        var own = Provisions.Of(rule.Citation);
        return [.. Book.NotEncoded.Where(gap => gap.Regime == rule.Regime && Provisions.Meet(own, Provisions.Of(gap.Citation)))];
    }

    /// <summary>The file that holds the cases of a rule, whether or not it is there.</summary>
    public static string CasesPath(RuleEntry entry) => entry.Source.Beside(".cases.yaml");

    // us-ear/734/734.9.f.yaml stands in the part 734; a file right in its pack stands in none.
    private static string PartOf(string path) => path.Split('/') is [_, .. { Length: > 1 } below] ? string.Join('/', below[..^1]) : "";
}
