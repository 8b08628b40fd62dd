using Longarm.Core.Language;

namespace Longarm.Core;

/// <summary>What a rule does.</summary>
public enum RuleKind
{
    /// <summary>A term that other rules use.</summary>
    Definition,

    /// <summary>Brings an item under the regime.</summary>
    Reach,

    /// <summary>Takes an item out of reach.</summary>
    Exclusion,

    /// <summary>Asks for a license.</summary>
    Requirement,

    /// <summary>Forbids.</summary>
    Prohibition,

    /// <summary>Lifts named requirements.</summary>
    Exception,

    /// <summary>Bars named exceptions.</summary>
    ExceptionLimit,

    /// <summary>Owes a duty.</summary>
    Duty,

    /// <summary>Asks for a deed, such as a report.</summary>
    Obligation,

    /// <summary>A warning to look into.</summary>
    Flag,
}

/// <summary>How far a version is supported.</summary>
public enum Evidence
{
    /// <summary>Read in a source.</summary>
    Seen,

    /// <summary>Not checked against a source.</summary>
    Unconfirmed,

    /// <summary>A reading that others may not share.</summary>
    Interpretation,
}

/// <summary>The law as it is written, or as it is announced to be enforced.</summary>
public enum Posture
{
    /// <summary>As written.</summary>
    Written,

    /// <summary>As announced to be enforced.</summary>
    Enforced,
}

/// <summary>How an application for a license is reviewed, from most to least favorable.</summary>
public enum ReviewPolicy
{
    /// <summary>Policy of approval.</summary>
    Approval,

    /// <summary>Case by case.</summary>
    CaseByCase,

    /// <summary>Presumption of denial.</summary>
    PresumptionOfDenial,

    /// <summary>Policy of denial.</summary>
    Denial,
}

/// <summary>When something holds, and since when that was public.</summary>
/// <param name="From">First moment, inclusive; null: for as long as is known.</param>
/// <param name="Until">End, exclusive; null: no end.</param>
/// <param name="Published">First day on which it was public, inclusive; null: the day of <paramref name="From"/>.</param>
public sealed record Period(Moment? From, Moment? Until, DateOnly? Published)
{
    /// <summary>Without any dates.</summary>
    public static Period Always { get; } = new(null, null, null);

    /// <summary>Whether it had been published by a day.</summary>
    public bool IsPublished(DateOnly? known) => known is null || (Published ?? From?.Day) is not { } day || day <= known;

    /// <summary>Whether it holds at a moment, and was public by a day.</summary>
    public bool Holds(Moment on, DateOnly? known, LegalZone zone) =>
        IsPublished(known) && (From is null || zone.IsAtOrAfter(on, From)) && (Until is null || !zone.IsAtOrAfter(on, Until));
}

/// <summary>One version of a rule in time.</summary>
public sealed record RuleVersion
{
    /// <summary>When it holds.</summary>
    public required Period Period { get; init; }

    /// <summary>Where that is written.</summary>
    public required string Source { get; init; }

    /// <summary>How far that is supported.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>The condition in this time; null: the rule's own.</summary>
    public Expression? When { get; init; }

    /// <summary>The review policy in this time; null: the rule's own.</summary>
    public ReviewPolicy? Policy { get; init; }

    /// <summary>The title in this time; null: the rule's own.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it is the written law, or what is announced to be enforced in its place.</summary>
    public Posture Posture { get; init; }
}

/// <summary>A part of a provision, named as lawyers name it.</summary>
public sealed class Limb
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The condition.</summary>
    public required Expression Is { get; init; }

    /// <summary>Its own citation, if it has one.</summary>
    public string? Citation { get; init; }

    /// <summary>Its own dates; outside them it is false.</summary>
    public Period Period { get; init; } = Period.Always;
}

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

    /// <summary>Reaches that carry a requirement; empty: all.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>Reaches that do not carry it.</summary>
    public IReadOnlyList<string> NotThrough { get; init; } = [];

    /// <summary>Reaches that an exclusion takes away; empty: all of the regime.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>Requirements that an exception lifts.</summary>
    public IReadOnlyList<string> Lifts { get; init; } = [];

    /// <summary>Exceptions that a limit bars.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>What an obligation comes with.</summary>
    public IReadOnlyList<string> ComesWith { get; init; } = [];

    /// <summary>Review policy of a requirement.</summary>
    public ReviewPolicy? Policy { get; init; }

    /// <summary>The symbol that a case must claim for a purpose-based exception.</summary>
    public string? Claim { get; init; }

    /// <summary>Whether an exception is an authorization in hand.</summary>
    public bool IsAuthorization { get; init; }

    /// <summary>When an obligation must be met, in words.</summary>
    public string? Deadline { get; init; }

    /// <summary>Whether it asks for a license or forbids.</summary>
    public bool IsRequirement => Kind is RuleKind.Requirement or RuleKind.Prohibition;

    /// <summary>Whether a requirement is carried by a reach.</summary>
    public bool IsCarriedBy(string reach) =>
        (Through.Count == 0 || RuleIds.Matches(reach, Through)) && !RuleIds.Matches(reach, NotThrough);
}

/// <summary>Ids of rules and their prefixes.</summary>
public static class RuleIds
{
    /// <summary>Whether an id is one of several ids, or stands below one: <c>us-ear.734.9.e.1</c> below <c>us-ear.734.9.e</c>.</summary>
    public static bool Matches(string id, IReadOnlyList<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (id.StartsWith(prefix, StringComparison.Ordinal) && (id.Length == prefix.Length || id[prefix.Length] == '.'))
            {
                return true;
            }
        }

        return false;
    }
}
