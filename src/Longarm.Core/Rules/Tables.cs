using Longarm.Core.Language;

namespace Longarm.Core;

/// <summary>A dated member of a code set.</summary>
/// <param name="Codes">Trees.</param>
/// <param name="IsTakenOut">Whether they are taken out of the set rather than put into it.</param>
/// <param name="Period">When.</param>
public sealed record CodeSetMember(IReadOnlyList<Code> Codes, bool IsTakenOut, Period Period);

/// <summary>A code set in the law, with its history.</summary>
/// <param name="Id">Pack and name.</param>
/// <param name="Title">What it is.</param>
/// <param name="Nomenclature">Whose codes.</param>
/// <param name="Citation">Where.</param>
/// <param name="Members">All that were ever in it.</param>
public sealed record CodeSetLaw(string Id, string Title, string Nomenclature, string Citation, IReadOnlyList<CodeSetMember> Members);

/// <summary>A group of places in the law, with its history.</summary>
/// <param name="Id">Pack and name.</param>
/// <param name="Members">Code of each place that was ever in it, and when.</param>
/// <param name="CoveredFrom">First day for which it answers; null: any.</param>
public sealed record PlaceGroupLaw(string Id, IReadOnlyList<(string Place, Period Period)> Members, Moment? CoveredFrom);

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Type of its cells.</param>
public sealed record TableColumn(string Name, RuleType Type);

/// <summary>A row of a table.</summary>
public sealed class TableRow : Node
{
    /// <summary>Its cells, in the order of the columns.</summary>
    public required IReadOnlyList<Value> Cells { get; init; }

    /// <summary>When it holds.</summary>
    public required Period Period { get; init; }

    /// <inheritdoc/>
    public override string Title => string.Join(" ", Cells.Take(3).Select(c => c.ToString()).Where(c => c!.Length > 0));
}

/// <summary>An edition of a table that a user has imported: it stands in place of the rows of the pack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">First day on which it is in force; it was public then.</param>
/// <param name="Rows">Its rows, read when they are first asked for.</param>
public sealed record TableEdition(string Name, Moment From, Lazy<IReadOnlyList<TableRow>> Rows);

/// <summary>A list that a user has imported, as an answer names it.</summary>
/// <param name="Id">Id of the list.</param>
/// <param name="Version">Its edition.</param>
/// <param name="Hash">Hash of what was imported.</param>
public sealed record ImportedList(string Id, string Version, string Hash);

/// <summary>A table of the law, with its history.</summary>
public sealed record TableLaw
{
    /// <summary>Pack and name.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Where.</summary>
    public required string Citation { get; init; }

    /// <summary>Its columns.</summary>
    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Index of the key column.</summary>
    public required int Key { get; init; }

    /// <summary>Whether a key that has no row is known to be on none, rather than unknown.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Its rows.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>First day for which it answers; null: any.</summary>
    public Moment? CoveredFrom { get; init; }

    /// <summary>Day of the text that its rows were taken from; null: no single one.</summary>
    public DateOnly? Snapshot { get; init; }

    /// <summary>Id of the list of which users may import editions; null: none.</summary>
    public string? Imports { get; init; }

    /// <summary>Trees of the list that are not taken from an edition, because rules hold them.</summary>
    public IReadOnlyList<Code> ImportsBut { get; init; } = [];

    /// <summary>Editions that were imported.</summary>
    public IReadOnlyList<TableEdition> Editions { get; init; } = [];

    /// <summary>
    /// The imported edition in force: the latest that had begun, unless the rows of the pack are of a later text that had
    /// begun by then as well. Null: the rows of the pack.
    /// </summary>
    public TableEdition? EditionOn(Moment on, DateOnly? known, LegalZone zone)
    {
        var latest = Editions.Where(e => zone.IsAtOrAfter(on, e.From) && (known is null || e.From.Day <= known)).MaxBy(e => e.From.Day);
        return latest is not null && Snapshot is { } own && own >= latest.From.Day && zone.IsAtOrAfter(on, Moment.On(own)) ? null : latest;
    }
}
