namespace Longarm.Screening;

/// <summary>Something that is told otherwise than it was.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="Before">What was told; null: nothing.</param>
/// <param name="Now">What is told; null: nothing.</param>
public sealed record FactChange(string What, string? Before, string? Now)
{
    /// <inheritdoc/>
    public override string ToString() => $"{What}: {Say(Before)} → {Say(Now)}";

    private static string Say(string? text) => text is null ? "nothing" : $"“{text}”";
}
