namespace Longarm.Tests.CrossCheck;

/// <summary>A provision as read from the text of the law, apart from the rule that encodes it.</summary>
/// <param name="Rule">The rule, without the prefix of the pack.</param>
/// <param name="Citation">What was read.</param>
/// <param name="Draw">Draws facts that the provision cares about.</param>
/// <param name="Holds">What the provision says of them.</param>
internal sealed record Reading(string Rule, string Citation, Func<Draw, GeneratedFacts> Draw, Func<GeneratedFacts, bool> Holds)
{
    /// <summary>How many cases are drawn.</summary>
    public int Cases { get; init; } = 600;
}
