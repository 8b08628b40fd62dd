using Longarm.Text;

namespace Longarm.Products;

/// <summary>A workflow or a task: what was used, and what came out.</summary>
/// <param name="line">Line of the file, from 1.</param>
internal sealed class CycloneDxWork(int line)
{
    /// <summary>Line of the file, from 1.</summary>
    public int Line => line;

    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>What it is known by.</summary>
    public string? Id { get; set; }

    /// <summary>In which role all that was used made what came out; null: not told.</summary>
    public MarkedScalar? Role { get; set; }

    /// <summary>What was used to do it.</summary>
    public List<string> Resources { get; } = [];

    /// <summary>What went in.</summary>
    public List<string> Inputs { get; } = [];

    /// <summary>What came out.</summary>
    public List<string> Outputs { get; } = [];

    /// <summary>The tasks of a workflow.</summary>
    public List<CycloneDxWork> Tasks { get; } = [];

    /// <summary>How many things it names that stand outside the file.</summary>
    public int ExternalCount { get; set; }

    /// <summary>How a person knows it.</summary>
    public string Title => Name ?? Id ?? $"line {line}";
}
