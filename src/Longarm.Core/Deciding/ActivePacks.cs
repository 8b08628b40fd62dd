using System.Collections.Concurrent;
using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>Where in time and supposition the law is asked for.</summary>
/// <param name="On">The day or instant whose law applies.</param>
/// <param name="Known">Only what had been published by then counts, inclusive; null: everything.</param>
/// <param name="Scenarios">Overlays in force.</param>
/// <param name="Posture">As written, or as announced to be enforced.</param>
public sealed record Coordinates(Moment On, DateOnly? Known, IReadOnlyList<string> Scenarios, Posture Posture);

/// <summary>The rules, sets, groups and tables in force at given coordinates. Immutable, and safe for several threads.</summary>
public sealed class ActivePacks
{
    private const int MaxParagraphs = 30;
    private const int MaxKeptCodes = 2000;
    private readonly ActiveRules rules;
    private readonly ConcurrentDictionary<string, CodeSet> sets = [];
    private readonly ConcurrentDictionary<string, PlaceGroup> groups = [];
    private readonly ConcurrentDictionary<string, ActiveTable> tables = [];
    private readonly ConcurrentDictionary<string, InForce?> measures = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> changesLater = [];
    private readonly ConcurrentDictionary<(string? Nomenclature, string Key), IReadOnlyList<Value>> paragraphs;
    private readonly ConcurrentDictionary<ActivePacks, bool> differsByConditionsAlone = [];
    private readonly Timeline timeline;

    /// <summary>The law of a book at given coordinates.</summary>
    /// <param name="book">The packs.</param>
    /// <param name="at">The coordinates.</param>
    /// <param name="observer">Sees every comparison that is made, for checks of the packs; null: nobody.</param>
    public ActivePacks(RuleBook book, Coordinates at, Action<Comparison, Truth>? observer = null)
        : this(new SharedLaw(book), at, observer)
    {
    }

    /// <summary>The law of a book at one of many coordinates.</summary>
    /// <param name="shared">The packs, with what says the same at several coordinates.</param>
    /// <param name="at">The coordinates.</param>
    /// <param name="observer">Sees every comparison that is made, for checks of the packs; null: nobody.</param>
    public ActivePacks(SharedLaw shared, Coordinates at, Action<Comparison, Truth>? observer = null)
    {
        Book = shared.Book;
        At = at;
        Observer = observer;
        timeline = new(shared, at);
        paragraphs = shared.Paragraphs;
        List<ActiveRule> active = new(Book.Rules.Count);
        foreach (var rule in Book.Rules)
        {
            if (timeline.Activate(rule, active.Count) is { } inForce)
            {
                active.Add(inForce);
            }
        }

        rules = shared.Once("rules", ActiveRules.KeyOf(active), () => new ActiveRules(Book, active));
    }

    /// <summary>The book.</summary>
    public RuleBook Book { get; }

    /// <summary>The coordinates.</summary>
    public Coordinates At { get; }

    /// <summary>How many rules are in force or may be.</summary>
    internal int RuleCount => rules.Count;

    /// <summary>Sees every comparison that is made.</summary>
    internal Action<Comparison, Truth>? Observer { get; }

    /// <summary>The regimes that answer.</summary>
    public IReadOnlyList<ActiveRegime> Regimes => rules.Regimes;

    /// <summary>Whether the law as enforced may differ from the law as written on this day.</summary>
    public bool HasPosture => timeline.HasPosture;

    /// <summary>Whether the law as enforced differs from this, the law as written, by conditions of rules alone: no rule is only enforced, and no measure stands otherwise.</summary>
    internal bool DiffersByConditionsAlone(ActivePacks enforced) => differsByConditionsAlone.GetOrAdd(enforced, static (other, own) =>
        !own.timeline.HasRulesEnforcedAlone && own.Book.Measures.All(measure => own.MeasureOn(measure.Id) == other.MeasureOn(measure.Id)), this);

    /// <summary>The rule if it is in force, or may be.</summary>
    public ActiveRule? Find(string id) => rules.Find(id);

    /// <summary>The code set on this day.</summary>
    public CodeSet Set(string id) => sets.GetOrAdd(id, timeline.SetOn);

    /// <summary>The group of places on this day.</summary>
    public PlaceGroup Group(string id) => groups.GetOrAdd(id, timeline.GroupOn);

    /// <summary>Whether a measure binds on this day; null if there is none of that id.</summary>
    internal InForce? MeasureOn(string id) => measures.GetOrAdd(id, timeline.MeasureOn);

    /// <summary>The table on this day.</summary>
    internal ActiveTable Table(string id) => tables.GetOrAdd(id, timeline.TableOn);

    /// <summary>Paragraphs under a code that the tables and sets of the law name, the shortest first: what a bare code may turn out to be.</summary>
    internal IReadOnlyList<Value> ParagraphsOf(Code code)
    {
        // Codes come from cases: what is kept of them must not grow for as long as the program runs.
        if (paragraphs.Count > MaxKeptCodes)
        {
            paragraphs.Clear();
        }

        return paragraphs.GetOrAdd((code.Nomenclature, code.Key), _ => FindParagraphsOf(code));
    }

    private Value[] FindParagraphsOf(Code code) =>
    [
        .. Book.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells)
            .SelectMany(cell => cell is ListValue list ? list.Elements.OfType<Code>() : cell is Code one ? [one] : [])
            .Concat(Book.Sets.SelectMany(set => set.Members).SelectMany(member => member.Codes))
            .Where(named => named.Key != code.Key && named.IsAkin(code) && named.IsUnder(code) == Truth.True)
            .DistinctBy(named => named.Key).OrderBy(named => named.Key.Length).ThenBy(named => named.Key, StringComparer.Ordinal).Take(MaxParagraphs),
    ];

    /// <summary>Whether the law changes later on the bare day that is asked for.</summary>
    internal IReadOnlyList<string> ChangesLaterThatDay(string regime) => changesLater.GetOrAdd(regime, timeline.ChangesLaterThatDay);

    internal ActiveRule[] Matching(IReadOnlyList<string> prefixes, bool isRequirement) => rules.Matching(prefixes, isRequirement);

    internal Likeness LikenessFor(SubScope scope) => rules.LikenessFor(scope);

    internal bool ReadsValue(Footprint footprint) => rules.ReadsValue(footprint);

    internal ActiveRule[] ExceptionsTo(ActiveRule requirement) => rules.ExceptionsTo(requirement);

    internal ActiveRule[] ExclusionsFrom(ActiveRule reach) => rules.ExclusionsFrom(reach);

    internal ActiveRule[] LimitsOn(ActiveRule exception) => rules.LimitsOn(exception);

    /// <summary>Whether an exclusion takes a reach away.</summary>
    internal Truth IsTakenOut(ActiveRule reach, Evaluation run, Case about) => Any(ExclusionsFrom(reach), run, about);

    /// <summary>Whether an exclusion exempts from a duty.</summary>
    internal Truth IsExempt(ActiveRule duty, Evaluation run, Case about) => Any(ExclusionsFrom(duty), run, about);

    /// <summary>Whether an exception applies: its condition holds, it is claimed where it must be, and no limit bars it.</summary>
    internal Truth Applies(ActiveRule exception, Evaluation run, Case about)
    {
        var truth = exception.Rule.Claim is { } claim ? IsClaimed(claim, run, about) : Truth.True;
        return truth == Truth.False
            ? truth
            : truth.And(exception.Decide(run, about, null)).And(Any(LimitsOn(exception), run, about).Not());
    }

    private static Truth IsClaimed(string claim, Evaluation run, Case about) =>
        run.Read(about, FactCatalog.Find("case", "claims")!) is ListValue claims
            && claims.Elements.Any(c => c is Word word && word.Text == claim) ? Truth.True : Truth.False;

    private static Truth Any(ActiveRule[] among, Evaluation run, Case about)
    {
        var truth = Truth.False;
        foreach (var rule in among)
        {
            truth = truth.Or(rule.Decide(run, about, null));
            if (truth == Truth.True)
            {
                break;
            }
        }

        return truth;
    }
}

/// <summary>The law that one answer needs.</summary>
/// <param name="Written">As written, on the day of the case.</param>
/// <param name="Enforced">As announced to be enforced; null if that does not differ.</param>
/// <param name="Entry">At the instant of entry, for duties; null: as on the day of the case.</param>
/// <param name="Collected">At entry, as known that day; null: nothing more is known now.</param>
public sealed record LawAt(ActivePacks Written, ActivePacks? Enforced = null, ActivePacks? Entry = null, ActivePacks? Collected = null);
