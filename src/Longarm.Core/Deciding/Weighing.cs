using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>What became of one requirement.</summary>
/// <param name="Carried">Its condition, and a reach that carries it.</param>
/// <param name="Lifting">The exceptions to it and whether they apply.</param>
internal sealed record WeighedRequirement(Truth Carried, IReadOnlyList<(ActiveRule Exception, Truth Applies)> Lifting)
{
    /// <summary>Whether some exception or authorization lifts it.</summary>
    public Truth Lifted => Lifting.Aggregate(Truth.False, (truth, each) => truth.Or(each.Applies));

    /// <summary>Whether it stands.</summary>
    public Truth Live => Carried.And(Lifted.Not());
}

/// <summary>The outcome of one regime for one set of facts.</summary>
internal sealed record Outcome
{
    /// <summary>Whether nothing that is unknown could change what to do, or what is owed.</summary>
    public bool IsSettled => Range.IsSettled && Duties is null or { Rate.IsDefinite: true };

    public required Truth Subject { get; init; }

    public required VerdictRange Range { get; init; }

    /// <summary>The truth of each rule that was asked; of one that was not it is false.</summary>
    public required IReadOnlyDictionary<ActiveRule, Truth> Truths { get; init; }

    public required IReadOnlyDictionary<ActiveRule, WeighedRequirement> Requirements { get; init; }

    public required IReadOnlyList<NotEncoded> Gaps { get; init; }

    /// <summary>Whether the law as enforced may say something else.</summary>
    public bool MayDifferAsEnforced { get; init; }

    /// <summary>What is owed in all; null for a regime that holds no duties of where it goes.</summary>
    public DutyTotal? Duties { get; init; }

    /// <summary>The duties that are owed or may be.</summary>
    public IReadOnlyDictionary<ActiveRule, DutyLine> Lines { get; init; } = new Dictionary<ActiveRule, DutyLine>();

    /// <summary>What holds in either of two possible worlds.</summary>
    public Outcome Join(Outcome other) => this with
    {
        Subject = Subject.Join(other.Subject),
        Range = Range.Join(other.Range),
        Truths = Truths.Keys.Union(other.Truths.Keys).ToDictionary(
            rule => rule, rule => Truths.GetValueOrDefault(rule).Join(other.Truths.GetValueOrDefault(rule))),
        Requirements = Requirements.ToDictionary(pair => pair.Key, pair => Join(pair.Value, other.Requirements[pair.Key])),
        Gaps = [.. Gaps.Union(other.Gaps)],
        MayDifferAsEnforced = MayDifferAsEnforced || other.MayDifferAsEnforced,
        Duties = Duties is { } duties && other.Duties is { } second ? duties.Join(second) : Duties ?? other.Duties,
        Lines = Lines.Keys.Union(other.Lines.Keys).ToDictionary(rule => rule, rule => Join(rule, other)),
    };

    // A duty that one of the worlds does not owe may be owed.
    private DutyLine Join(ActiveRule rule, Outcome other) => (Lines.GetValueOrDefault(rule), other.Lines.GetValueOrDefault(rule)) switch
    {
        ({ } mine, { } theirs) => mine.Join(theirs),
        ({ } mine, null) => mine with { Due = Truth.Unknown },
        (null, { } theirs) => theirs with { Due = Truth.Unknown },
        _ => throw new InvalidOperationException($"{rule.Rule.Id} is in neither world."),
    };

    // Where it is not carried nothing was asked of its exceptions: then the other world says what lifts it.
    private static WeighedRequirement Join(WeighedRequirement a, WeighedRequirement b) => new(
        a.Carried.Join(b.Carried),
        a.Lifting.Count != b.Lifting.Count
            ? a.Lifting.Count > b.Lifting.Count ? a.Lifting : b.Lifting
            : [.. a.Lifting.Zip(b.Lifting, (x, y) => (x.Exception, x.Applies.Join(y.Applies)))]);
}

/// <summary>Weighs the rules of a regime: reach, exclusion, requirement, exception, limit. All grounds, no order.</summary>
internal static class Weighing
{
    /// <summary>The outcome of a regime.</summary>
    public static Outcome Weigh(ActiveRegime regime, Evaluation run, Case about)
    {
        if (regime.Pack.DutiesOf.Count > 0)
        {
            return WeighDuties(regime, run, about);
        }

        var truths = TruthsOf(regime, run, about);

        var reaches = regime.Of(RuleKind.Reach)
            .Select(reach => (reach.Rule, Holds: truths[reach].And(run.Law.IsTakenOut(reach, run, about).Not()))).ToList();
        var subject = reaches.Aggregate(Truth.False, (truth, reach) => truth.Or(reach.Holds));
        Dictionary<ActiveRule, WeighedRequirement> requirements = new(regime.Requirements.Count);
        foreach (var rule in regime.Requirements)
        {
            var carrier = truths[rule] == Truth.False ? Truth.False : CarrierOf(rule.Rule, reaches);
            var carried = truths[rule].And(carrier);
            requirements[rule] = new(carried, carried == Truth.False ? [] : LiftingOf(rule, run, about));
        }

        var gaps = Gaps(regime, run, about, isOut: subject == Truth.False);
        subject = subject == Truth.False && gaps.Exists(gap => gap.IsWhole) ? Truth.Unknown : subject;
        return new Outcome
        {
            Subject = subject,
            Range = RangeOf(subject, requirements, gaps),
            Truths = truths,
            Requirements = requirements,
            Gaps = gaps,
            MayDifferAsEnforced = run.IsPostureTouched,
        };
    }

    private static Dictionary<ActiveRule, Truth> TruthsOf(ActiveRegime regime, Evaluation run, Case about)
    {
        Dictionary<ActiveRule, Truth> truths = new(regime.Asked.Count);
        foreach (var rule in regime.Asked)
        {
            truths[rule] = rule.Decide(run, about, null);
        }

        return truths;
    }

    // A duty regime forbids nothing: it says what is owed where the item enters.
    private static Outcome WeighDuties(ActiveRegime regime, Evaluation run, Case about)
    {
        var enters = run.Read(about, FactCatalog.Find("case", "to")!) switch
        {
            Place to => KleeneLogic.Of(regime.Pack.IsTerritory(to)),
            OneOf several => Several.Join(several, to => KleeneLogic.Of(to is Place place && regime.Pack.IsTerritory(place))),
            _ => Truth.Unknown,
        };
        var gaps = enters == Truth.False ? [] : Gaps(regime, run, about, isOut: false);
        var (lines, total) = enters == Truth.False ? ([], null) : DutyWeighing.Weigh(regime, run, about);
        return new Outcome
        {
            Subject = enters,
            Range = RangeOf(enters, [], []),
            Truths = enters == Truth.False ? [] : TruthsOf(regime, run, about),
            Requirements = new Dictionary<ActiveRule, WeighedRequirement>(),
            Gaps = gaps,
            Duties = gaps.Exists(gap => gap.IsWhole) ? total?.WithoutEnd : total,
            Lines = lines.ToDictionary(line => line.Rule),
        };
    }

    private static Truth CarrierOf(Rule rule, List<(Rule Reach, Truth Holds)> reaches)
    {
        var truth = Truth.False;
        foreach (var (reach, holds) in reaches)
        {
            truth = holds == Truth.False || !rule.IsCarriedBy(reach) ? truth : truth.Or(holds);
        }

        return truth;
    }

    private static (ActiveRule, Truth)[] LiftingOf(ActiveRule rule, Evaluation run, Case about) =>
        [.. run.Law.ExceptionsTo(rule).Select(e => (e, run.Law.Applies(e, run, about)))];

    private static VerdictRange RangeOf(
        Truth subject, Dictionary<ActiveRule, WeighedRequirement> requirements, List<NotEncoded> gaps)
    {
        var range = new VerdictRange(
            subject == Truth.True ? Verdict.NoLicenseRequired : Verdict.NotSubject,
            subject == Truth.False ? Verdict.NotSubject : Verdict.NoLicenseRequired);
        foreach (var (rule, weighed) in requirements)
        {
            range = range.Both(RangeOf(rule, weighed));
        }

        return gaps.Count == 0 ? range : range.Both(new(Verdict.NotSubject, gaps.Max(gap => gap.Could)));
    }

    // The least restrictive completion lets every exception that may apply apply, the hardest none of those.
    private static VerdictRange RangeOf(ActiveRule rule, WeighedRequirement weighed)
    {
        var full = rule.Rule.Kind == RuleKind.Prohibition ? Verdict.Prohibited : Verdict.LicenseRequired;
        var certain = weighed.Carried == Truth.True ? Lifted(weighed, full, Truth.Unknown) : Verdict.NotSubject;
        var possible = weighed.Carried == Truth.False ? Verdict.NotSubject : Lifted(weighed, full, Truth.True);
        return new(certain, possible);
    }

    private static Verdict Lifted(WeighedRequirement weighed, Verdict full, Truth atLeast)
    {
        var verdict = full;
        foreach (var (exception, applies) in weighed.Lifting)
        {
            if (applies >= atLeast)
            {
                var by = exception.Rule.IsAuthorization ? Verdict.Authorized : Verdict.ExceptionAvailable;
                verdict = by < verdict ? by : verdict;
            }
        }

        return verdict;
    }

    // Where nothing reaches the item, only a whole law that is missing could.
    private static List<NotEncoded> Gaps(ActiveRegime regime, Evaluation run, Case about, bool isOut) =>
    [
        .. regime.Gaps.Where(gap => (gap.IsWhole || !isOut)
            && gap.When!.Decide(new(run, about, regime.Pack.Zone, gap.Slots == 0 ? [] : new Value[gap.Slots])) != Truth.False),
    ];
}
