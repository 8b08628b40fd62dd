namespace Longarm.Assessments;

/// <summary>What would be different if the case of a record were decided by the law of today.</summary>
/// <param name="Record">The record.</param>
/// <param name="Effects">The answers by the law of the record and by that of today, with the rules that make the difference.</param>
/// <param name="IsSameLaw">Whether the packs and imported editions are the same to the byte.</param>
public sealed record LawChange(KeptRecord Record, ScenarioComparison Effects, bool IsSameLaw)
{
    /// <summary>Regimes that answer today and did not then.</summary>
    public IReadOnlyList<string> Added { get; } = [.. Effects.After.Regimes.Select(r => r.Pack.Id).Except(Effects.Before.Regimes.Select(r => r.Pack.Id))];

    /// <summary>Regimes that answered then and do not today.</summary>
    public IReadOnlyList<string> Gone { get; } = [.. Effects.Before.Regimes.Select(r => r.Pack.Id).Except(Effects.After.Regimes.Select(r => r.Pack.Id))];

    /// <summary>Whether anything that a person acts on is different.</summary>
    public bool IsChanged => Effects.IsChanged || Added.Count > 0 || Gone.Count > 0;
}
