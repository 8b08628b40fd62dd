using Longarm.Core;

namespace Longarm.Assessments;

/// <summary>A product that a case names.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Told">What the file tells, without what was answered; null: it is written with the facts of a case, and answers belong into it.</param>
public sealed record ReadProductFile(string Path, Item? Told);
