namespace Longarm.Products;

/// <summary>Reads how things were made: formulas with their components, workflows and tasks.</summary>
/// <param name="tokens">The file.</param>
/// <param name="bom">Where to put what is read.</param>
/// <param name="components">Reads components.</param>
/// <param name="readService">Reads a service.</param>
internal sealed class CycloneDxFormulas(IBomTokens tokens, CycloneDxBom bom, CycloneDxComponents components, Action readService)
{
    private static readonly string[] FormulaFields = ["components", "services", "workflows"];
    private static readonly string[] WorkFields = ["name", "resourceReferences", "inputs", "outputs", "tasks", "properties", "uid"];
    private static readonly string[] ResourceFields = ["ref", "externalReference"];
    private static readonly string[] FlowFields = ["resource"];

    /// <summary>Reads a formula.</summary>
    public void Read()
    {
        while (tokens.NextField(out var field, FormulaFields))
        {
            switch (field)
            {
                case 0:
                    var first = bom.File.Components.Count;
                    components.ReadList(parent: -1, isTool: true);
                    bom.Formulation.AddTools(first);
                    break;
                case 1:
                    tokens.Each(readService);
                    break;
                case 2:
                    tokens.Each(() => bom.Formulation.Add(ReadWork()));
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }
    }

    // A task has the same fields as a workflow, but no tasks.
    private CycloneDxWork ReadWork()
    {
        CycloneDxWork work = new(tokens.Line);
        while (tokens.NextField(out var field, WorkFields))
        {
            switch (field)
            {
                case 0:
                    work.Name = tokens.Scalar();
                    break;
                case 1:
                    tokens.Each(() => ReadResource(work, work.Resources));
                    break;
                case 2:
                    tokens.Each(() => ReadFlow(work, work.Inputs));
                    break;
                case 3:
                    tokens.Each(() => ReadFlow(work, work.Outputs));
                    break;
                case 4:
                    tokens.Each(() => work.Tasks.Add(ReadWork()));
                    break;
                case 5:
                    tokens.Each(() => ReadProperty(work));
                    break;
                case 6:
                    work.Id = tokens.Scalar();
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        return work;
    }

    private void ReadFlow(CycloneDxWork work, List<string> all)
    {
        while (tokens.NextField(out var field, FlowFields))
        {
            if (field == 0 && tokens.IsRecord)
            {
                ReadResource(work, all);
            }
            else
            {
                tokens.Skip();
            }
        }
    }

    private void ReadResource(CycloneDxWork work, List<string> all)
    {
        while (tokens.NextField(out var field, ResourceFields))
        {
            switch (field)
            {
                case 0:
                    all.AddIfAny(tokens.Scalar());
                    break;
                case 1:
                    work.ExternalCount++;
                    tokens.Skip();
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }
    }

    private void ReadProperty(CycloneDxWork work)
    {
        var (name, value, line) = tokens.Property();
        if (name == "longarm:tool:role" && value is "direct" or "plant")
        {
            work.Role = new(value, IsQuoted: true, line, 0);
        }
        else if (name?.StartsWith("longarm:", StringComparison.Ordinal) == true)
        {
            bom.File.Remark(line, "LP013", $"The property “{name}” with “{value}” is not understood on a task or workflow, and passed over. Write longarm:tool:role with direct or plant; other facts stand on components.");
        }
    }
}
