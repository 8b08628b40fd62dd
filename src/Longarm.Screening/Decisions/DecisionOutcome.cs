namespace Longarm.Screening;

/// <summary>What a person found of a party and an entry of a list.</summary>
public enum DecisionOutcome
{
    /// <summary>They are not one.</summary>
    Cleared,

    /// <summary>They are one: a true match.</summary>
    Confirmed,
}
