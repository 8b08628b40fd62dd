namespace Longarm.Screening;

/// <summary>What an entry of a list, or a name that is screened, stands for.</summary>
public enum PartyKind
{
    /// <summary>Nobody says.</summary>
    Unknown,

    /// <summary>A company, an authority, an institution, a group.</summary>
    Company,

    /// <summary>A human being.</summary>
    Person,

    /// <summary>A ship.</summary>
    Vessel,

    /// <summary>An airplane or helicopter.</summary>
    Aircraft,

    /// <summary>A place alone: whoever is there is listed.</summary>
    Address,
}
