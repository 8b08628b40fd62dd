namespace Longarm.Core;

/// <summary>What a rule does.</summary>
public enum RuleKind
{
    /// <summary>A term that other rules use.</summary>
    Definition,

    /// <summary>Brings an item under the regime.</summary>
    Reach,

    /// <summary>Takes an item out of reach.</summary>
    Exclusion,

    /// <summary>Asks for a license.</summary>
    Requirement,

    /// <summary>Forbids.</summary>
    Prohibition,

    /// <summary>Lifts named requirements.</summary>
    Exception,

    /// <summary>Bars named exceptions.</summary>
    ExceptionLimit,

    /// <summary>Owes a duty.</summary>
    Duty,

    /// <summary>Asks for a deed, such as a report.</summary>
    Obligation,

    /// <summary>A warning to look into.</summary>
    Flag,

    /// <summary>Says by parameters which code of a list an item has; decides nothing by itself.</summary>
    Classification,
}

/// <summary>How far a version is supported.</summary>
public enum Evidence
{
    /// <summary>Read in a source.</summary>
    Seen,

    /// <summary>Not checked against a source.</summary>
    Unconfirmed,

    /// <summary>A reading that others may not share.</summary>
    Interpretation,
}

/// <summary>The law as it is written, or as it is announced to be enforced.</summary>
public enum Posture
{
    /// <summary>As written.</summary>
    Written,

    /// <summary>As announced to be enforced.</summary>
    Enforced,
}

/// <summary>How an application for a license is reviewed, from most to least favorable.</summary>
public enum ReviewPolicy
{
    /// <summary>Policy of approval.</summary>
    Approval,

    /// <summary>Case by case.</summary>
    CaseByCase,

    /// <summary>Presumption of denial.</summary>
    PresumptionOfDenial,

    /// <summary>Policy of denial.</summary>
    Denial,
}
