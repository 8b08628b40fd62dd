namespace Longarm.Core;

/// <summary>
/// What happened to a measure, and, for some of the words, what it then is. Only <see cref="Effective"/> and
/// <see cref="Revived"/> make it bind.
/// </summary>
public enum MeasureState
{
    /// <summary>The press reports it.</summary>
    Reported,

    /// <summary>An official threatens it.</summary>
    Threatened,

    /// <summary>An investigation that may lead to it is opened.</summary>
    InvestigationOpened,

    /// <summary>A text is proposed.</summary>
    Proposed,

    /// <summary>An investigation ends with a finding.</summary>
    Determined,

    /// <summary>It is announced for a day to come.</summary>
    Announced,

    /// <summary>Its text is adopted.</summary>
    Adopted,

    /// <summary>It binds.</summary>
    Effective,

    /// <summary>It binds again.</summary>
    Revived,

    /// <summary>Its author suspends it.</summary>
    Suspended,

    /// <summary>Its author suspends it before it ever bound.</summary>
    SuspendedBeforeEffect,

    /// <summary>A court stays it.</summary>
    Stayed,

    /// <summary>It is lifted.</summary>
    Lifted,

    /// <summary>It is withdrawn.</summary>
    Withdrawn,

    /// <summary>It is terminated.</summary>
    Terminated,

    /// <summary>Its time has run out.</summary>
    Expired,

    /// <summary>A court voids it.</summary>
    StruckDown,

    /// <summary>It is no longer applied.</summary>
    Ended,

    /// <summary>A suspension, or a stated time, is prolonged.</summary>
    Extended,

    /// <summary>A suspension is prolonged.</summary>
    SuspensionExtended,

    /// <summary>Its text changes.</summary>
    Amended,

    /// <summary>Its text changes before it binds.</summary>
    AmendedBeforeEffect,

    /// <summary>Its text is put on another footing.</summary>
    Restructured,

    /// <summary>It comes to hold more.</summary>
    ScopeWidened,

    /// <summary>Some of it is exempted.</summary>
    PartlyExempted,

    /// <summary>Exemptions may be asked for.</summary>
    ExemptionsOpened,

    /// <summary>Some of it is exempted for days gone by.</summary>
    ExemptedRetroactively,

    /// <summary>Part of it is suspended.</summary>
    PartlySuspended,

    /// <summary>Part of it is lifted.</summary>
    PartlyLifted,

    /// <summary>A higher court affirms what was decided.</summary>
    Affirmed,

    /// <summary>It is kept when others end.</summary>
    Kept,

    /// <summary>A change is set for a day to come.</summary>
    Scheduled,

    /// <summary>It is announced not to be enforced.</summary>
    Unenforced,

    /// <summary>Nobody has confirmed its state since.</summary>
    Unverified,

    /// <summary>Its text is published.</summary>
    Published,

    /// <summary>A hearing is held.</summary>
    Hearing,

    /// <summary>It is argued in court.</summary>
    Argued,

    /// <summary>A time that was set runs out.</summary>
    Deadline,

    /// <summary>Its author says how it is to be read.</summary>
    Clarified,

    /// <summary>General licenses are reported.</summary>
    GeneralLicenses,

    /// <summary>An end is set.</summary>
    ExpirySet,

    /// <summary>The stated end of a suspension is reached.</summary>
    SuspensionStatedEnd,

    /// <summary>The day comes on which it is to bind again.</summary>
    ScheduledRevival,

    /// <summary>The day on which it was to bind passes.</summary>
    ScheduledStartMissed,

    /// <summary>Its withdrawal is confirmed.</summary>
    WithdrawalConfirmed,

    /// <summary>What was paid may be asked back.</summary>
    RefundOpen,
}

/// <summary>What the words do.</summary>
public static class MeasureStates
{
    /// <summary>It binds from then on.</summary>
    public static bool Binds(this MeasureState state) => state is MeasureState.Effective or MeasureState.Revived;

    /// <summary>It rests from then on, perhaps to a stated end.</summary>
    public static bool Suspends(this MeasureState state) =>
        state is MeasureState.Suspended or MeasureState.SuspendedBeforeEffect or MeasureState.Stayed;

    /// <summary>A stated end is moved.</summary>
    public static bool Prolongs(this MeasureState state) => state is MeasureState.Extended or MeasureState.SuspensionExtended;

    /// <summary>It is over.</summary>
    public static bool Ends(this MeasureState state) => state is MeasureState.Lifted or MeasureState.Withdrawn
        or MeasureState.Terminated or MeasureState.Expired or MeasureState.StruckDown or MeasureState.Ended;

    /// <summary>It may come.</summary>
    public static bool Precedes(this MeasureState state) => state <= MeasureState.Adopted;

    /// <summary>Whether the word moves the measure between binding and not binding.</summary>
    public static bool Decides(this MeasureState state) => state.Binds() || state.Suspends() || state.Prolongs() || state.Ends();
}
