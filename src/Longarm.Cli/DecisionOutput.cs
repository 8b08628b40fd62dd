using System.Globalization;
using Longarm.Screening;

namespace Longarm.Cli;

/// <summary>Says what was decided about a party and an entry, for a person.</summary>
internal static class DecisionOutput
{
    /// <summary>A decision and whether it stands, in one line.</summary>
    public static string Said(DecisionStanding standing)
    {
        var (number, decision) = standing.Decision;
        var until = decision.Until is { } day ? string.Create(CultureInfo.InvariantCulture, $", until {day:yyyy-MM-dd}") : "";
        var said = string.Create(CultureInfo.InvariantCulture,
            $"{(decision.Outcome == DecisionOutcome.Cleared ? "cleared" : "confirmed as a true match")} by {decision.Person} on {decision.Decided:yyyy-MM-dd}{until}: {decision.Reason} (decision {number})");
        return standing.Stands ? said : $"open again: {string.Join("; ", standing.Changes)}; was {said}";
    }
}
