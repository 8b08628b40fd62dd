using Longarm.Core;

namespace Longarm.Screening;

/// <summary>How a law counts ownership by listed parties. The numbers are the law's: they come from who asks.</summary>
/// <param name="Percent">The share that matters, in percent, from 0 to 100.</param>
/// <param name="IsMoreThan">Whether it takes more than that; else that much suffices.</param>
/// <param name="AddsUp">Whether shares of several listed owners are added up.</param>
/// <param name="Cascades">
/// Whether a party that is so owned counts as listed itself, with the whole of what it owns. Shares along a way are
/// never multiplied: half of a half is a half.
/// </param>
public sealed record OwnershipTest(decimal Percent, bool IsMoreThan, Truth AddsUp, Truth Cascades)
{
    /// <summary>The least that suffices, in billionths.</summary>
    internal long Least => ShareRange.Of(Percent) is var share && IsMoreThan ? share.Low + 1 : share.High;
}

/// <summary>A law that counts ownership, with the periods in which it is in force.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Test">How it counts.</param>
/// <param name="Periods">From when on it is in force, is not, or may be: by their days, one after the other. Before the first it is not.</param>
public sealed record OwnershipRule(string Id, OwnershipTest Test, IReadOnlyList<OwnershipPeriod> Periods)
{
    /// <summary>Whether it is in force on a day.</summary>
    public Truth InForce(DateOnly day) => Periods.Where(period => period.From <= day).MaxBy(period => period.From) is { } period ? period.IsInForce : Truth.False;
}

/// <summary>A period of a law.</summary>
/// <param name="From">Its first day.</param>
/// <param name="IsInForce">Whether the law is in force in it; unknown where nobody has confirmed what follows a suspension.</param>
public sealed record OwnershipPeriod(DateOnly From, Truth IsInForce);
