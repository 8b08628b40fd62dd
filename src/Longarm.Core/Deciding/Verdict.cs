namespace Longarm.Core;

/// <summary>From free to forbidden; undetermined where what is certain and what is possible differ.</summary>
public enum Verdict
{
    /// <summary>The regime does not reach the item.</summary>
    NotSubject,

    /// <summary>In reach, and nothing asks for a license.</summary>
    NoLicenseRequired,

    /// <summary>An instrument in hand lifts every requirement.</summary>
    Authorized,

    /// <summary>A license exception lifts every requirement.</summary>
    ExceptionAvailable,

    /// <summary>A license is required.</summary>
    LicenseRequired,

    /// <summary>Forbidden.</summary>
    Prohibited,

    /// <summary>The facts or the law leave more than one of these.</summary>
    Undetermined,
}

/// <summary>What holds whatever is unknown, and the hardest that it allows.</summary>
/// <param name="Certain">The least restrictive verdict over all completions.</param>
/// <param name="Possible">The hardest one.</param>
public readonly record struct VerdictRange(Verdict Certain, Verdict Possible)
{
    /// <summary>The one verdict, or undetermined. Not subject and no license required both mean go.</summary>
    public Verdict Verdict => Certain == Possible ? Certain
        : Certain == Verdict.NotSubject && Possible == Verdict.NoLicenseRequired ? Verdict.NoLicenseRequired
        : Verdict.Undetermined;

    /// <summary>Whether nothing that is unknown could change what to do.</summary>
    public bool IsSettled => Verdict != Verdict.Undetermined;

    /// <summary>Whether it may go as it is, whatever is unknown.</summary>
    public bool IsFree => Possible <= Verdict.NoLicenseRequired;

    /// <summary>What holds in either of two possible worlds.</summary>
    public VerdictRange Join(VerdictRange other) =>
        new((Verdict)Math.Min((int)Certain, (int)other.Certain), (Verdict)Math.Max((int)Possible, (int)other.Possible));

    /// <summary>What holds under both of two regimes together.</summary>
    public VerdictRange Both(VerdictRange other) =>
        new((Verdict)Math.Max((int)Certain, (int)other.Certain), (Verdict)Math.Max((int)Possible, (int)other.Possible));
}
