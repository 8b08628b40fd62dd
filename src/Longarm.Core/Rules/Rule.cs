using Longarm.Core.Language;

namespace Longarm.Core;

/// <summary>One provision of law.</summary>
public sealed class Rule
{
    /// <summary>Pack and provision: <c>us-ear.734.9.f</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Regime that it belongs to.</summary>
    public required string Regime { get; init; }

    /// <summary>What it is, in our words.</summary>
    public required string Title { get; init; }

    /// <summary>What it does.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>The provision: <c>15 CFR 734.9(f)</c>.</summary>
    public required string Citation { get; init; }

    /// <summary>One more sentence, in our words.</summary>
    public string? Note { get; init; }

    /// <summary>The condition (or amount).</summary>
    public required Expression When { get; init; }

    /// <summary>The limbs, in the order of the law.</summary>
    public IReadOnlyList<Limb> Limbs { get; init; } = [];

    /// <summary>Versions in time; empty for rules of a measure and for definitions without dates.</summary>
    public IReadOnlyList<RuleVersion> Versions { get; init; } = [];

    /// <summary>The measure that alone dates it.</summary>
    public string? Measure { get; init; }

    /// <summary>How many variables its expressions bind.</summary>
    public int Slots { get; init; }

    /// <summary>Whether it is a definition about a record, which is then variable 0.</summary>
    public bool HasSubject { get; init; }

    /// <summary>Definitions: the kind of record that it is about, as the language names it; null: the case.</summary>
    public string? SubjectKind { get; init; }

    /// <summary>Reaches that carry a requirement; empty: all.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>Reaches: the requirements that it carries, and no others; empty: all that name no reach.</summary>
    public IReadOnlyList<string> Carries { get; init; } = [];

    /// <summary>Reaches that do not carry it.</summary>
    public IReadOnlyList<string> NotThrough { get; init; } = [];

    /// <summary>Reaches that an exclusion takes away; empty: all of the regime.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>Requirements that an exception lifts.</summary>
    public IReadOnlyList<string> Lifts { get; init; } = [];

    /// <summary>Exceptions that a limit bars.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>Exceptions that a limit leaves alone, though it bars their family.</summary>
    public IReadOnlyList<string> NotLimits { get; init; } = [];

    /// <summary>What an obligation comes with.</summary>
    public IReadOnlyList<string> ComesWith { get; init; } = [];

    /// <summary>Review policy of a requirement; null where it has none, or where <see cref="Policies"/> say which.</summary>
    public ReviewPolicy? Policy { get; init; }

    /// <summary>Review policies that turn on the case, the hardest first: the first that holds counts.</summary>
    public IReadOnlyList<PolicyWhere> Policies { get; init; } = [];

    /// <summary>Classifications: the code that an item has for which the condition holds.</summary>
    public Code? Classifies { get; init; }

    /// <summary>The symbol that a case must claim for a purpose-based exception.</summary>
    public string? Claim { get; init; }

    /// <summary>Whether an exception is an authorization in hand.</summary>
    public bool IsAuthorization { get; init; }

    /// <summary>When an obligation must be met, in words.</summary>
    public string? Deadline { get; init; }

    /// <summary>Duties: the share of the basis that is owed; null where every version has its own.</summary>
    public Expression? Rate { get; init; }

    /// <summary>Duties: the money on which it is taken; null: the whole value.</summary>
    public Expression? Basis { get; init; }

    /// <summary>Duties that, where they are due, displace this one.</summary>
    public IReadOnlyList<string> YieldsTo { get; init; } = [];

    /// <summary>Whether it asks for a license or forbids.</summary>
    public bool IsRequirement => Kind is RuleKind.Requirement or RuleKind.Prohibition;

    /// <summary>Whether a limit bars an exception.</summary>
    public bool IsBarring(string exception) => RuleIds.Matches(exception, Limits) && !RuleIds.Matches(exception, NotLimits);

    /// <summary>Whether a requirement is carried by a reach.</summary>
    public bool IsCarriedBy(Rule reach) => (Through.Count == 0 || RuleIds.Matches(reach.Id, Through))
        && !RuleIds.Matches(reach.Id, NotThrough) && (reach.Carries.Count == 0 || RuleIds.Matches(Id, reach.Carries));
}

/// <summary>A review policy, and when applications are reviewed by it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="When">When.</param>
public sealed record PolicyWhere(ReviewPolicy Policy, Expression When);
