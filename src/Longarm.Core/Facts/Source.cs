namespace Longarm.Core;

/// <summary>How a fact came to be in the case.</summary>
public enum SourceKind
{
    /// <summary>Somebody stated it.</summary>
    Stated,

    /// <summary>Nobody stated it.</summary>
    LeftOut,

    /// <summary>It was left out, and counts as nothing known because the law asks a person to know it.</summary>
    Assumed,

    /// <summary>It follows from other facts.</summary>
    Derived,

    /// <summary>It was left out, and a list of parties or a table of owners tells it.</summary>
    Screened,
}

/// <summary>Where a fact came from.</summary>
/// <param name="Kind">How it came to be there.</param>
/// <param name="File">Name of the file that states it, if any.</param>
/// <param name="Line">Line in that file, from 1; 0 if there is none.</param>
/// <param name="Also">Who else states it, or states it otherwise; null: nobody.</param>
public sealed record Source(SourceKind Kind, string? File = null, int Line = 0, Source? Also = null)
{
    /// <summary>Left out.</summary>
    public static Source LeftOut { get; } = new(SourceKind.LeftOut);

    /// <summary>Left out, and counted as nothing known.</summary>
    public static Source Assumed { get; } = new(SourceKind.Assumed);

    /// <summary>Follows from other facts.</summary>
    public static Source Derived { get; } = new(SourceKind.Derived);

    /// <summary>Who answered it, or from what, and when; null: the file states it by itself.</summary>
    public string? By { get; init; }

    /// <inheritdoc/>
    public override string ToString() => (File is null ? Words.Of(Kind) : $"{File}:{Line}") + (By is null ? "" : $" ({By})") + (Also is null ? "" : $", {Also}");
}
