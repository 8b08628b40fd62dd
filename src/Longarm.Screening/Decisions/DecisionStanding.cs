using System.Collections.Immutable;

namespace Longarm.Screening;

/// <summary>A decision, held against the party and the entry as they are now.</summary>
/// <param name="Decision">The latest decision about the two.</param>
/// <param name="Changes">What is otherwise than it was; none: the decision stands.</param>
public sealed record DecisionStanding(NumberedDecision Decision, ImmutableArray<FactChange> Changes)
{
    /// <summary>Whether it stands; else it is open again.</summary>
    public bool Stands => Changes.IsEmpty;
}
