namespace Longarm.Screening;

/// <summary>What is known of the owners of a party beyond those that are named.</summary>
public enum OwnersTold
{
    /// <summary>Nobody says who has the rest: it may belong to anybody.</summary>
    Partly,

    /// <summary>Whoever has the rest is on none of the lists in question.</summary>
    RestIsUnlisted,

    /// <summary>There is no rest: the owners that are named have all of it.</summary>
    Whole,
}
