namespace Longarm.Core.Deciding;

/// <summary>A regime at given coordinates.</summary>
/// <param name="Pack">Its manifest.</param>
/// <param name="Rules">Its rules that are in force or may be.</param>
public sealed record ActiveRegime(Pack Pack, IReadOnlyList<ActiveRule> Rules)
{
    private readonly ILookup<RuleKind, ActiveRule> byKind = Rules.ToLookup(rule => rule.Rule.Kind);

    /// <summary>What its pack leaves out and can tell when it would matter.</summary>
    public IReadOnlyList<NotEncoded> Gaps { get; init; } = [];

    /// <summary>
    /// Its rules but for definitions, which are asked by other rules alone, obligations, which are asked where something
    /// that they come with stands, and classifications, which help to fill in a case.
    /// </summary>
    internal IReadOnlyList<ActiveRule> Asked { get; } =
        [.. Rules.Where(rule => rule.Rule.Kind is not (RuleKind.Definition or RuleKind.Obligation or RuleKind.Classification))];

    /// <summary>Its requirements and prohibitions.</summary>
    internal IReadOnlyList<ActiveRule> Requirements { get; } = [.. Rules.Where(rule => rule.Rule.IsRequirement)];

    /// <summary>The rules of one kind.</summary>
    public IEnumerable<ActiveRule> Of(RuleKind kind) => byKind[kind];
}
