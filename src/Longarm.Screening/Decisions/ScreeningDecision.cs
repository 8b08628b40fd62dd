namespace Longarm.Screening;

/// <summary>What a person decided about one party and one entry of a list, both as they were then.</summary>
/// <param name="Outcome">Whether they are one.</param>
/// <param name="Party">The party with all that was known of it.</param>
/// <param name="Entry">The entry with all that the list told of it.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="Person">Who decided.</param>
/// <param name="Decided">When.</param>
public sealed record ScreeningDecision(DecisionOutcome Outcome, ScreenedParty Party, ListedParty Entry, string Reason, string Person, DateTimeOffset Decided)
{
    /// <summary>Whether it holds whatever name the party, which has an id, goes by. Else it holds for the name that it had.</summary>
    public bool IsForAllNames { get; init; }

    /// <summary>First day on which it no longer stands; null: no such day.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>A decision in its place among all.</summary>
/// <param name="Number">Its number, from 1 on: the higher was decided later.</param>
/// <param name="Decision">What was decided.</param>
public sealed record NumberedDecision(long Number, ScreeningDecision Decision);
