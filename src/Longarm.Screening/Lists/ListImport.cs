using Longarm.Text;

namespace Longarm.Screening;

/// <summary>What became of an import.</summary>
/// <param name="Held">Lists that are held now; none if it was refused.</param>
/// <param name="Mistakes">What cannot be read.</param>
/// <param name="Doubts">Why it was refused though it can be read, in words with numbers; accepted ones too.</param>
/// <param name="Remarks">What else there is to know.</param>
public sealed record ListImport(IReadOnlyList<HeldEdition> Held, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<string> Doubts, IReadOnlyList<string> Remarks)
{
    /// <summary>Whether anything is held now that was not before.</summary>
    public bool IsKept => Held.Count > 0;
}

/// <summary>What a caller says of an import.</summary>
/// <param name="Today">Day of the import.</param>
/// <param name="Day">Day whose list it is; null: the publisher says so in it, else the day of the import.</param>
/// <param name="IsAccepted">Whether it is kept though something does not add up: somebody looked.</param>
public sealed record ListImportTerms(DateOnly Today, DateOnly? Day = null, bool IsAccepted = false);
