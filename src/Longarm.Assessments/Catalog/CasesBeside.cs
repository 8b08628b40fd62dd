using Longarm.RulePacks;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>The cases that stand beside a rule.</summary>
/// <param name="Path">The file, below the rules folder.</param>
/// <param name="Cases">The cases; empty if there is no such file.</param>
/// <param name="Mistakes">Mistakes in the file.</param>
public sealed record CasesBeside(string Path, IReadOnlyList<RuleCase> Cases, IReadOnlyList<Mistake> Mistakes)
{
    /// <summary>Reads them: cases are not held with the packs, which decide without them.</summary>
    /// <param name="folder">The rules folder.</param>
    /// <param name="entry">The rule.</param>
    public static CasesBeside Read(string folder, RuleEntry entry)
    {
        var path = RuleCatalog.CasesPath(entry);
        if (RuleFolder.ReadFile(folder, path) is not { } file)
        {
            return new(path, [], []);
        }

        List<Mistake> mistakes = [];
        return new(path, RuleCaseReader.Read(file, mistakes), mistakes);
    }
}
