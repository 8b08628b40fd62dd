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
    // Of a large product there are millions of sources: kind and column share the room of one number.
    private readonly byte kind = (byte)Kind;

    /// <summary>How it came to be there.</summary>
    public SourceKind Kind
    {
        get => (SourceKind)kind;
        init => kind = (byte)value;
    }

    /// <summary>Left out.</summary>
    public static Source LeftOut { get; } = new(SourceKind.LeftOut);

    /// <summary>Left out, and counted as nothing known.</summary>
    public static Source Assumed { get; } = new(SourceKind.Assumed);

    /// <summary>Follows from other facts.</summary>
    public static Source Derived { get; } = new(SourceKind.Derived);

    /// <summary>Who answered it, or from what, and when; null: the file states it by itself.</summary>
    public string? By { get; init; }

    /// <summary>Column of the table that states it, from 1; 0: it is no cell.</summary>
    public ushort Column { get; init; }

    /// <summary>Whether <see cref="File"/> names a sheet of a workbook too, and <see cref="Line"/> is a row of it.</summary>
    public bool IsInSheet { get; init; }

    private string Place => IsInSheet ? $"{File}, {(Column == 0 ? "row " : Letters(Column))}{Line}" : $"{File}:{Line}{(Column == 0 ? "" : $", column {Letters(Column)}")}";

    /// <inheritdoc/>
    public override string ToString() => (File is null ? Words.Of(Kind) : Place) + (By is null ? "" : $" ({By})") + (Also is null ? "" : $", {Also}");

    // 1 is A, 26 is Z, 27 is AA.
    private static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = $"{(char)('A' + ((rest - 1) % 26))}{letters}";
        }

        return letters;
    }
}
