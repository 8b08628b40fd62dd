namespace Longarm.Text;

/// <summary>A piece of a memo, before it becomes plain text, Markdown or HTML.</summary>
public abstract record MemoBlock;

/// <summary>A heading.</summary>
/// <param name="Level">1 for the memo, 2 for a regime, 3 for a part of one.</param>
/// <param name="Text">Its text.</param>
public sealed record MemoHeading(int Level, string Text) : MemoBlock;

/// <summary>A sentence or two.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsVerdict">Whether it states a verdict.</param>
public sealed record MemoParagraph(string Text, bool IsVerdict = false) : MemoBlock;

/// <summary>A point of a list, with lines that belong to it.</summary>
/// <param name="Lead">What stands first: a citation, a fact.</param>
/// <param name="Text">What is said of it.</param>
/// <param name="Details">Lines under it.</param>
public sealed record MemoPoint(string Lead, string Text, IReadOnlyList<string> Details) : MemoBlock;

/// <summary>Lines for a signature.</summary>
public sealed record MemoSignature : MemoBlock;
