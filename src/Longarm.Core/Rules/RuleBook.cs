using Longarm.Core.Language;

namespace Longarm.Core;

/// <summary>A regime: its manifest.</summary>
public sealed record Pack
{
    /// <summary>Its id: <c>us-ear</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Gives the hash: it is worked out while the pack is read, and first needed where an answer is written.</summary>
    public required Lazy<string> HashLater { private get; init; }

    /// <summary>Hash of its text: <c>sha256:…</c>.</summary>
    public string Hash => HashLater.Value;

    /// <summary>Where its law is.</summary>
    public required LegalZone Zone { get; init; }

    /// <summary>Where it stands among the regimes of an answer, from the first.</summary>
    public int Order { get; init; } = int.MaxValue;

    /// <summary>The customs territory whose import duties it holds, its own country first; empty: it is no duty regime.</summary>
    public IReadOnlyList<string> DutiesOf { get; init; } = [];

    /// <summary>Whether a place belongs to the customs territory whose duties it holds.</summary>
    public bool IsTerritory(Place place) => DutiesOf.Contains(place.Code) || DutiesOf.Contains(place.Country);

    /// <summary>Whether a destination, stated or one of several, may lie in that territory.</summary>
    public bool MayTake(Value to) => to switch
    {
        Place place => IsTerritory(place),
        OneOf several => several.Members.Any(MayTake),
        _ => DutiesOf.Count > 0,
    };

    /// <summary>Last day on which its text was checked.</summary>
    public DateOnly? VerifiedUntil { get; init; }
}

/// <summary>Law that a pack does not hold.</summary>
/// <param name="Regime">Whose law.</param>
/// <param name="Citation">Where.</param>
/// <param name="What">What it says, in our words.</param>
/// <param name="Reason">Why it is left out.</param>
/// <param name="IsPermanent">Whether it will stay out.</param>
/// <param name="When">The cases that it could matter to; null: none that can be named.</param>
/// <param name="Slots">How many variables the condition binds.</param>
/// <param name="Could">The hardest that it could make of them.</param>
/// <param name="IsWhole">Whether a whole law or duty is missing: it may reach what nothing else does, and ask any duty.</param>
public sealed record NotEncoded(
    string Regime, string Citation, string What, string Reason, bool IsPermanent, Expression? When, int Slots, Verdict Could, bool IsWhole = false);

/// <summary>All packs, checked and immutable, of every day.</summary>
public sealed record RuleBook
{
    /// <summary>Regimes, in the order in which they answer.</summary>
    public required IReadOnlyList<Pack> Packs { get; init; }

    /// <summary>Rules of all regimes.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>Code sets.</summary>
    public IReadOnlyList<CodeSetLaw> Sets { get; init; } = [];

    /// <summary>Groups of places.</summary>
    public IReadOnlyList<PlaceGroupLaw> Groups { get; init; } = [];

    /// <summary>Tables.</summary>
    public IReadOnlyList<TableLaw> Tables { get; init; } = [];

    /// <summary>Editions that a user has imported.</summary>
    public IReadOnlyList<ImportedList> Imported { get; init; } = [];

    /// <summary>Measures.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Overlays.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    /// <summary>Law that is left out.</summary>
    public IReadOnlyList<NotEncoded> NotEncoded { get; init; } = [];

    /// <summary>The coverage register, part of law by part.</summary>
    public IReadOnlyList<CoveragePart> Coverage { get; init; } = [];

    /// <summary>Where official texts stand; of two that fit the same place of a citation the first counts.</summary>
    public IReadOnlyList<OfficialText> OfficialTexts { get; init; } = [];

    /// <summary>Rules that may read the value of an item; for all others items that differ in value alone are alike.</summary>
    public IReadOnlySet<string> ValueReaders { get; init; } = new HashSet<string>();

    /// <summary>Values that the rules themselves name, by type: what a missing fact is tried with.</summary>
    public IReadOnlyDictionary<RuleType, IReadOnlyList<Value>> NamedValues { get; init; } =
        new Dictionary<RuleType, IReadOnlyList<Value>>();

    /// <summary>The question that a missing fact puts to a person.</summary>
    public IReadOnlyDictionary<string, string> Questions { get; init; } = new Dictionary<string, string>();

    /// <summary>The values of a type that the rules name.</summary>
    public IReadOnlyList<Value> TellingValues(RuleType type) => NamedValues.GetValueOrDefault(type) ?? [];

    /// <summary>The places in a citation whose official text is known, in order; none overlaps another.</summary>
    public IReadOnlyList<OfficialLink> OfficialLinks(string citation)
    {
        List<OfficialLink> links = [];
        foreach (var link in OfficialTexts.SelectMany(text => text.In(citation)))
        {
            if (!links.Any(l => link.At < l.At + l.Length && l.At < link.At + link.Length))
            {
                links.Add(link);
            }
        }

        return [.. links.OrderBy(link => link.At)];
    }

    /// <summary>The imported editions that tables of a regime read.</summary>
    public IReadOnlyList<ImportedList> ImportedFor(string regime) =>
        [.. Imported.Where(list => Tables.Any(t => t.Imports == list.Id && t.Id.StartsWith($"{regime}.", StringComparison.Ordinal)))];

    /// <summary>Events that overlays suppose of a measure.</summary>
    public IReadOnlyList<MeasureEvent> Supposed(string measure, IReadOnlyList<string> scenarios) =>
        [.. Scenarios.Where(s => scenarios.Contains(s.Id)).SelectMany(s => s.Events).Where(e => e.Measure == measure).Select(e => e.Event)];

    /// <summary>Where the law of a measure is: where its rules are, or nowhere in particular.</summary>
    public LegalZone ZoneOf(Measure measure) => measure.Rules is [var rule, ..]
        ? Packs.FirstOrDefault(pack => rule.StartsWith($"{pack.Id}.", StringComparison.Ordinal))?.Zone ?? LegalZone.Neutral
        : LegalZone.Neutral;

    /// <summary>Pairs of overlays that suppose different things of one measure: what holds under both nobody has said.</summary>
    public IEnumerable<(string First, string Second, string Measure)> ConflictsAmong(IReadOnlyList<string> scenarios)
    {
        var chosen = Scenarios.Where(s => scenarios.Contains(s.Id)).ToList();
        foreach (var (first, index) in chosen.Select((s, index) => (s, index)))
        {
            foreach (var second in chosen.Skip(index + 1))
            {
                foreach (var measure in first.Events.Select(e => e.Measure).Intersect(second.Events.Select(e => e.Measure)))
                {
                    if (!Says(first, measure).SequenceEqual(Says(second, measure)))
                    {
                        yield return (first.Id, second.Id, measure);
                    }
                }
            }
        }

        static IEnumerable<string> Says(Scenario scenario, string measure) =>
            scenario.Events.Where(e => e.Measure == measure).Select(e => $"{e.Event.State} {e.Event.On} {e.Event.Until}").Order(StringComparer.Ordinal);
    }
}
