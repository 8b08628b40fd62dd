namespace Longarm.Core;

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
