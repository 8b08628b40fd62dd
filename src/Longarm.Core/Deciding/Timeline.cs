namespace Longarm.Core.Deciding;

/// <summary>Decides what of the law is in force at given coordinates.</summary>
internal sealed class Timeline(SharedLaw shared, Coordinates at)
{
    private readonly RuleBook book = shared.Book;

    /// <summary>Whether some rule or measure is enforced otherwise than written on this day.</summary>
    public bool HasPosture { get; private set; }

    /// <summary>Whether some rule is only enforced, and not written, on this day.</summary>
    public bool HasRulesEnforcedAlone { get; private set; }

    /// <summary>The rule as it stands, or null if it is not in force.</summary>
    public ActiveRule? Activate(Rule rule, int index)
    {
        var zone = ZoneOf(rule.Regime);
        if (rule.Measure is { } id)
        {
            var state = StateOf(shared.Measures[id], zone).InForce;
            return state.Truth == Truth.False ? null : new(rule, null, state, zone) { Index = index };
        }

        if (rule.Versions.Count == 0)
        {
            return new(rule, null, new(Truth.True, null, null, rule.Citation), zone) { Index = index };
        }

        var version = Choose(rule, Posture.Written, zone);
        var enforced = Choose(rule, Posture.Enforced, zone);
        HasPosture |= enforced is not null;
        if (at.Posture == Posture.Enforced && enforced is not null)
        {
            version = enforced;
        }

        HasRulesEnforcedAlone |= enforced is not null && version is null;
        return version is { } chosen
            ? new(rule, chosen, new(Truth.True, chosen.Period.From, EndOf(rule, chosen), chosen.Source, null, Unverified(rule)), zone)
            {
                Index = index,
                AsEnforced = at.Posture == Posture.Written && enforced is not null ? enforced.When ?? rule.When : null,
            }
            : null;
    }

    public CodeSet SetOn(string id)
    {
        var law = shared.Sets[id];
        var zone = ZoneOfName(id);
        var members = shared.Holding($"set {id}", law.Members, m => m.Period, p => p.Holds(at.On, at.Known, zone));
        return shared.Once($"set {id}", members.Key, () => SetOf([.. members.InForce]));
    }

    private static CodeSet SetOf(IReadOnlyList<CodeSetMember> now) => new(now.Where(m => !m.IsTakenOut).SelectMany(m => m.Codes), now.Where(m => m.IsTakenOut).SelectMany(m => m.Codes));

    public PlaceGroup GroupOn(string id)
    {
        var zone = ZoneOfName(id);
        var law = shared.Groups[id];
        var isCovered = law.CoveredFrom is not { } from || zone.IsAtOrAfter(at.On, from);
        var members = shared.Holding($"group {id}", law.Members, m => m.Period, p => p.Holds(at.On, at.Known, zone));
        return shared.Once($"group {id}", $"{members.Key}{isCovered}", () => new PlaceGroup(members.InForce.Select(m => m.Place), isCovered));
    }

    public ActiveTable TableOn(string id)
    {
        var law = shared.Tables[id];
        var zone = ZoneOfName(id);
        if (law.EditionOn(at.On, at.Known, zone) is { } edition)
        {
            return new(law, edition.Rows.Value, null);
        }

        var gap = law.CoveredFrom is { } from && !zone.IsAtOrAfter(at.On, from)
            ? $"{id} is held from {from} on; what it said before is not known here"
            : null;
        var rows = shared.Holding($"table {id}", law.Rows, row => row.Period, p => p.Holds(at.On, at.Known, zone));
        return shared.Once($"table {id}", $"{rows.Key}{gap}", () => new ActiveTable(law, rows.InForce, gap));
    }

    /// <summary>Ids of the rules of a regime that change later on the bare day that is asked for.</summary>
    public IReadOnlyList<string> ChangesLaterThatDay(string regime)
    {
        if (at.On.Instant is not null)
        {
            return [];
        }

        var zone = ZoneOf(regime);
        return [.. book.Rules.Where(r => r.Regime == regime && BoundsOf(r).Any(b => zone.ChangesLaterThatDay(at.On, b))).Select(r => r.Id)];
    }

    private IEnumerable<Moment> BoundsOf(Rule rule) => rule.Measure is { } id
        ? shared.Measures[id].Events.Select(e => e.On)
        : rule.Versions.SelectMany(v => (IEnumerable<Moment?>)[v.Period.From, v.Period.Until]).OfType<Moment>();

    private LegalZone ZoneOf(string regime) => shared.Zones.GetValueOrDefault(regime, LegalZone.Neutral);

    private LegalZone ZoneOfName(string id) => ZoneOf(id[..Math.Max(0, id.IndexOf('.', StringComparison.Ordinal))]);

    private DateOnly? Unverified(Rule rule) =>
        book.Packs.FirstOrDefault(pack => pack.Id == rule.Regime)?.VerifiedUntil is { } until && at.On.Day > until ? until : null;

    // The latest version that has begun, was public, and has not ended.
    private RuleVersion? Choose(Rule rule, Posture posture, LegalZone zone)
    {
        RuleVersion? chosen = null;
        foreach (var version in rule.Versions)
        {
            if (version.Posture == posture && version.Period.Holds(at.On, at.Known, zone)
                && (chosen?.Period.From is not { } begun || version.Period.From is not { } from || zone.IsAtOrAfter(from, begun)))
            {
                chosen = version;
            }
        }

        // A version that has ended is not revived by its end: a later one that was public then had replaced it.
        return chosen is not null && IsReplaced(rule, chosen, zone) ? null : chosen;
    }

    private bool IsReplaced(Rule rule, RuleVersion chosen, LegalZone zone) => rule.Versions.Any(later =>
        later.Posture == chosen.Posture && later != chosen && later.Period.IsPublished(at.Known)
        && later.Period.From is { } from && zone.IsAtOrAfter(at.On, from)
        && (chosen.Period.From is null || !zone.IsAtOrAfter(chosen.Period.From, from)));

    private Moment? EndOf(Rule rule, RuleVersion version) => version.Period.Until ?? rule.Versions
        .Where(v => v.Posture == version.Posture && v != version && v.Period.IsPublished(at.Known)
            && v.Period.From is { } from && (version.Period.From is not { } own || from.Day > own.Day))
        .MinBy(v => v.Period.From!.Day)?.Period.From;

    /// <summary>Whether a measure binds at these coordinates; null if there is none of that id.</summary>
    public InForce? MeasureOn(string id) => shared.Measures.TryGetValue(id, out var measure) ? StateOf(measure, book.ZoneOf(measure)).InForce : null;

    private MeasureStatus StateOf(Measure measure, LegalZone zone)
    {
        var status = MeasureWalk.Follow(measure, book.Supposed(measure.Id, at.Scenarios), at, zone);
        HasPosture |= status.IsUnenforced;
        return status;
    }
}
