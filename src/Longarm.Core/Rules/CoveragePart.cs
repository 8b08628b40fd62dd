namespace Longarm.Core;

/// <summary>How much of a part of a law a pack holds.</summary>
public enum CoverageStatus
{
    /// <summary>Every provision that decides a case.</summary>
    Encoded,

    /// <summary>Some; the pack says what it leaves out.</summary>
    Partial,

    /// <summary>Nothing is decided by it.</summary>
    NotEncoded,
}

/// <summary>A line of the coverage register: a part of a law, and what of it is held.</summary>
/// <param name="Regime">The pack.</param>
/// <param name="Law">The law.</param>
/// <param name="Part">The part of it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Status">How much is held.</param>
/// <param name="Holds">What is held, in our words.</param>
/// <param name="VerifiedUntil">Last day on which its text was checked.</param>
public sealed record CoveragePart(string Regime, string Law, string Part, string Title, CoverageStatus Status, string Holds, DateOnly? VerifiedUntil);
