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
}
