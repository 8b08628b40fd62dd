using Longarm.Core.Language;

namespace Longarm.Core.Deciding;

/// <summary>A fact that was read for an answer.</summary>
/// <param name="Record">The record it belongs to.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">What was read.</param>
/// <param name="Source">Where it came from.</param>
public sealed record Reading(Node Record, FactField Field, Value Value, Source Source)
{
    /// <summary>Where the fact stands in the case.</summary>
    public string Path => Record.Path.Length == 0 ? Field.Name : $"{Record.Path}.{Field.Name}";

    /// <summary>Whether the fact leaves something open.</summary>
    public bool IsOpen => !Value.IsDefinite;
}

/// <summary>Why a condition is true, false or unknown.</summary>
/// <param name="Text">The words of the rule.</param>
/// <param name="Truth">The answer.</param>
/// <param name="Facts">The facts that were read for it.</param>
/// <param name="Children">The conditions that it consists of.</param>
public sealed record Proof(string Text, Truth Truth, IReadOnlyList<Reading> Facts, IReadOnlyList<Proof> Children)
{
    /// <summary>Name of the limb or rule, if it has one.</summary>
    public string? Name { get; init; }

    /// <summary>The element that it is about, if it is about one of several.</summary>
    public string? About { get; init; }

    /// <summary>Its own citation, if it has one.</summary>
    public string? Citation { get; init; }

    /// <summary>A question of fact that the rule asks in words, and that nobody has answered.</summary>
    public string? Question { get; init; }

    /// <summary>One more remark.</summary>
    public string? Note { get; init; }

    internal static Proof Of(
        string text, IReadOnlyList<Expression> conditions, Frame frame, Func<Truth, Truth, Truth> combine, Truth neutral)
    {
        List<Proof> children = [.. conditions.Select(condition => condition.Explain(frame))];
        return new Proof(text, children.Aggregate(neutral, (truth, child) => combine(truth, child.Truth)), [], children);
    }
}
