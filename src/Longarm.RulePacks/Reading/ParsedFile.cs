using Longarm.Text;

namespace Longarm.RulePacks;

/// <summary>A file and what its YAML says.</summary>
internal sealed record ParsedFile(PackFile File, Marked Root);

/// <summary>A file as it was read, with its own mistakes.</summary>
internal sealed record ReadFile(PackFile File, IReadOnlyList<Marked> Documents, List<Mistake> Mistakes);

/// <summary>Something of the law, and the file it stands in.</summary>
internal sealed record InFile<T>(T Law, string Path);
