using Longarm.Core.Language;

namespace Longarm.Core;

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

    /// <summary>Duties: the share that is owed in this time; null: the rule's own.</summary>
    public Expression? Rate { get; init; }

    /// <summary>The review policy in this time; null: the rule's own.</summary>
    public ReviewPolicy? Policy { get; init; }

    /// <summary>The title in this time; null: the rule's own.</summary>
    public string? Title { get; init; }

    /// <summary>Whether it is the written law, or what is announced to be enforced in its place.</summary>
    public Posture Posture { get; init; }
}
