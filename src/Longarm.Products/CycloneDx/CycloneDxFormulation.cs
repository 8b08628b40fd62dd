using Longarm.Text;

namespace Longarm.Products;

/// <summary>
/// Concludes from formulas what made what: a component that a task names as its output was made with the resources of
/// the task and of its workflow. In which role stays unknown unless a property says it, and whether that was all.
/// </summary>
/// <param name="file">The product.</param>
internal sealed class CycloneDxFormulation(ProductFile file)
{
    private const int MaxNames = 20;
    private readonly List<int> tools = [];
    private readonly List<CycloneDxWork> works = [];
    private readonly HashSet<int> attributed = [];
    private readonly Dictionary<(int Made, int Tool), int> known = [];

    /// <summary>Adds a workflow.</summary>
    public void Add(CycloneDxWork work) => works.Add(work);

    /// <summary>Adds the components of a formula, which were read last.</summary>
    /// <param name="first">Place of the first of them.</param>
    public void AddTools(int first) => tools.AddRange(Enumerable.Range(first, file.Components.Count - first).Where(at => file.Components[at].IsTool));

    /// <summary>Ends the reading.</summary>
    public void End()
    {
        foreach (var work in works)
        {
            Attribute(work, work.Tasks, with: null);
            foreach (var task in work.Tasks)
            {
                Attribute(task, task.Tasks, work);
            }
        }

        // A tool that says in which role it made, made the product.
        foreach (var at in tools.Where(at => !attributed.Contains(at) && RoleOf(at) is not null && file.Root >= 0))
        {
            Use(file.Root, at, RoleOf(at), file.Components[at].Line);
        }

        var left = tools.Where(at => !attributed.Contains(at) && (file.Components[at].Ref.Length == 0 || file.Find(file.Components[at].Ref) == at)).Select(at => file.Components[at]).ToList();
        if (left.Count > 0)
        {
            file.Remark(left[0].Line, "LP038", $"What {Listed(left.Select(c => c.Name ?? c.Ref))} of the formulation made, is not told. Name it among the outputs of a task or workflow, or give the tool the property longarm:tool:role.");
        }
    }

    private void Attribute(CycloneDxWork work, List<CycloneDxWork> inside, CycloneDxWork? with)
    {
        List<int> made = [];
        foreach (var output in work.Outputs.Distinct())
        {
            if (file.Find(output) is >= 0 and var at)
            {
                made.Add(at);
            }
            else
            {
                file.Remark(work.Line, "LP038", $"“{output}” is an output of “{work.Title}”, and described nowhere. What was made stays unknown.");
            }
        }

        var used = work.Resources.Select(name => (Name: name, work.Role))
            .Concat(inside.SelectMany(task => task.Resources.Select(name => (Name: name, Role: task.Role ?? work.Role))))
            .Concat(with?.Resources.Select(name => (Name: name, with.Role)) ?? [])
            .DistinctBy(use => (use.Name, use.Role?.Text)).ToList();
        var inputs = work.Inputs.Concat(inside.SelectMany(task => task.Inputs)).Where(name => file.Find(name) is >= 0 and var at && RoleOf(at) is not null);
        foreach (var (name, role) in used.Concat(inputs.Select(name => (Name: name, Role: (MarkedScalar?)null))))
        {
            if (file.Find(name) is not (>= 0 and var tool))
            {
                file.Remark(work.Line, "LP038", $"“{name}” was used in “{work.Title}”, and is described nowhere. What it is stays unknown.");
                continue;
            }

            foreach (var at in made.Where(at => at != tool))
            {
                Use(at, tool, RoleOf(tool) ?? role, work.Line);
            }
        }

        RemarkRest(work, made, used.Count, isPartOfMaking: with?.Outputs.Count > 0 || inside.Exists(task => task.Outputs.Count > 0));
    }

    private void RemarkRest(CycloneDxWork work, List<int> made, int used, bool isPartOfMaking)
    {
        if (made.Count > 0 && used == 0)
        {
            file.Remark(work.Line, "LP038", $"“{work.Title}” made {Listed(made.Select(at => file.Components[at].Name ?? ""))}, and names nothing that it was made with. That stays unknown.");
        }

        if (work.Outputs.Count == 0 && work.Resources.Count > 0 && !isPartOfMaking)
        {
            file.Remark(work.Line, "LP038", $"What “{work.Title}” made with {Listed(work.Resources)}, is not told. Name it among its outputs.");
        }

        var inputs = work.Inputs.Where(name => file.Find(name) is not (>= 0 and var at) || RoleOf(at) is null).Distinct().ToList();
        if (inputs.Count > 0)
        {
            file.Remark(work.Line, "LP038", $"{Listed(inputs)} went into “{work.Title}”: as a part, or as a tool, is not told. That is passed over.");
        }

        if (work.ExternalCount > 0)
        {
            file.Remark(work.Line, "LP038", $"“{work.Title}” names {work.ExternalCount} things outside this file. They are passed over: describe them as components of the formula.");
        }
    }

    private void Use(int made, int tool, MarkedScalar? role, int line)
    {
        attributed.Add(tool);
        if (known.TryAdd((made, tool), file.Uses.Count))
        {
            // Tools may be made with one another; so that goes round in a circle is passed over.
            file.Uses.Add(new(made, tool, line) { IsProduction = true, IsDependency = true, MayBePart = true, Role = role });
        }
        else if (file.Uses[known[(made, tool)]] is var same && same.Role?.Text != role?.Text)
        {
            // In two tasks it had two roles: which counts, nobody knows.
            file.Uses[known[(made, tool)]] = same with { Role = null };
        }
    }

    private MarkedScalar? RoleOf(int at) => file.Components[at].Facts.Find(f => f.Fact == "role").Value;

    private static string Listed(IEnumerable<string> names)
    {
        List<string> all = [.. names];
        return string.Join(", ", all.Take(MaxNames).Select(name => $"“{name}”")) + (all.Count > MaxNames ? $" and {all.Count - MaxNames} more" : "");
    }
}
