namespace Longarm.Text;

/// <summary>What somebody answered about a fact that the file of a product does not tell.</summary>
/// <param name="Fact">Where it belongs: <c>components.cpu.origin</c>.</param>
/// <param name="Is">What it is, as a case file would write it.</param>
/// <param name="State">What the file told of its record when it was answered, as a short hash; null: not said.</param>
/// <param name="By">Who answered, or from what, and when.</param>
/// <param name="At">Where the answer stands.</param>
internal sealed record ProductAnswer(MarkedScalar Fact, Marked Is, MarkedScalar? State, string By, Marked At);
