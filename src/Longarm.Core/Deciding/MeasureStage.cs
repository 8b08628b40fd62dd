namespace Longarm.Core.Deciding;

/// <summary>What a measure is at a time, as a person sorts measures: by how near it is to binding, and whether it ever will.</summary>
public enum MeasureStage
{
    /// <summary>Reported or threatened.</summary>
    Threatened,

    /// <summary>Proposed, or under investigation.</summary>
    Proposed,

    /// <summary>Announced, adopted, or set for a day to come.</summary>
    ToCome,

    /// <summary>It binds.</summary>
    InForce,

    /// <summary>Suspended by its author, or stayed by a court.</summary>
    Suspended,

    /// <summary>Its stated end has passed, or nobody has confirmed its state.</summary>
    Open,

    /// <summary>Voided by a court.</summary>
    StruckDown,

    /// <summary>Lifted, withdrawn, expired or otherwise over.</summary>
    Over,
}

/// <summary>Sorts measures into stages.</summary>
public static class MeasureStages
{
    /// <summary>The stage of a status; null if nothing had happened, or was known, by then.</summary>
    /// <param name="status">Where the measure stands.</param>
    /// <param name="isSet">Whether its start is public and still to come.</param>
    public static MeasureStage? Of(MeasureStatus status, bool isSet) => status.State switch
    {
        null => isSet ? MeasureStage.ToCome : null,
        MeasureState.Unverified => MeasureStage.Open,
        MeasureState.StruckDown => MeasureStage.StruckDown,
        { } state when state.Binds() => MeasureStage.InForce,
        { } state when state.Suspends() => MeasureStage.Suspended,
        { } state when state.Ends() => MeasureStage.Over,
        _ when isSet => MeasureStage.ToCome,
        MeasureState.Announced or MeasureState.Adopted => MeasureStage.ToCome,
        MeasureState.Proposed or MeasureState.Determined or MeasureState.InvestigationOpened => MeasureStage.Proposed,
        _ => MeasureStage.Threatened,
    };
}
