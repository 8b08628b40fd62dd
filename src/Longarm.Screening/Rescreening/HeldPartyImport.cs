using Longarm.Text;

namespace Longarm.Screening;

/// <summary>What became of an import of parties.</summary>
/// <param name="Held">What is held now; null: it was refused, and nothing changed.</param>
/// <param name="Mistakes">Rows that cannot be read, the first two hundred.</param>
/// <param name="Wrong">How many rows cannot be read.</param>
/// <param name="Remarks">What was passed over.</param>
public sealed record HeldPartyImport(HeldPartyEdition? Held, IReadOnlyList<Mistake> Mistakes, int Wrong, IReadOnlyList<string> Remarks);
