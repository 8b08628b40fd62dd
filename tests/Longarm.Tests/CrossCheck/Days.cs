namespace Longarm.Tests.CrossCheck;

/// <summary>Days of law that cases are drawn from.</summary>
internal static class Days
{
    /// <summary>Around the dates of 2024 to 2026 on which something changed, and between them.</summary>
    public static IReadOnlyList<string> Recent { get; } =
    [
        "2024-12-15", "2025-01-12", "2025-01-13", "2025-02-03", "2025-05-14", "2025-09-28", "2025-09-29", "2025-10-15", "2025-11-09",
        "2025-11-10", "2026-01-15", "2026-03-02", "2026-07-09", "2026-07-10", "2026-07-23", "2026-08-17", "2026-09-23",
    ];

    /// <summary>From the day on which the interim rule of 2025-01-13 rewrote the advanced computing controls (90 FR 4544).</summary>
    public static IReadOnlyList<string> Since2025 { get; } = [.. Recent.Skip(2)];

    /// <summary>Whether the sentences that extend the Entity List to those it owns are in force: 90 FR 47201, stayed by 90 FR 50857.</summary>
    public static bool HasAffiliatesRule(DateOnly day) => day >= new DateOnly(2025, 9, 29) && day < new DateOnly(2025, 11, 10);
}
