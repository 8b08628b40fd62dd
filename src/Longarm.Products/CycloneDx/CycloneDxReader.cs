namespace Longarm.Products;

/// <summary>Reads CycloneDX as a stream: versions 1.2 to 1.7 in JSON and XML, and the draft of 2.0 in JSON.</summary>
/// <param name="tokens">The file, standing at the outermost record.</param>
/// <param name="bom">Where to put what is read.</param>
internal sealed class CycloneDxReader(IBomTokens tokens, CycloneDxBom bom)
{
    private static readonly string[] BomFields = ["specVersion", "metadata", "components", "dependencies", "compositions", "services", "formulation"];
    private static readonly string[] ServiceFields = ["bom-ref", "refId", "name", "services"];
    private static readonly string[] DependencyFields = ["ref", "dependsOn", "dependency", "provides"];
    private static readonly string[] CompositionFields = ["aggregate", "assemblies", "dependencies"];
    private static readonly string[] MetadataFields = ["component"];
    private readonly ProductFile file = bom.File;
    private readonly CycloneDxComponents components = new(tokens, bom);

    /// <summary>Reads the file.</summary>
    public void Read()
    {
        while (tokens.NextField(out var field, BomFields))
        {
            switch (field)
            {
                case 0:
                    var line = tokens.Line;
                    bom.TakeVersion(tokens.Scalar() ?? "", line);
                    break;
                case 1:
                    ReadMetadata();
                    break;
                case 2:
                    components.ReadList(parent: -1);
                    break;
                case 3:
                    tokens.Each(() => ReadDependency(isListed: true));
                    break;
                case 4:
                    tokens.Each(ReadComposition);
                    break;
                case 5:
                    tokens.Each(ReadService);
                    break;
                case 6:
                    tokens.Each(new CycloneDxFormulas(tokens, bom, components, ReadService).Read);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        bom.End();
    }

    private void ReadMetadata()
    {
        if (!tokens.IsRecord)
        {
            tokens.Skip();
            return;
        }

        while (tokens.NextField(out var field, MetadataFields))
        {
            if (field == 0 && tokens.IsRecord)
            {
                file.Root = components.Read(parent: -1);
            }
            else
            {
                tokens.Skip();
            }
        }
    }

    // A service runs somewhere else: it is named by dependencies, and is no part.
    private void ReadService()
    {
        ProductComponent service = new() { Line = tokens.Line, IsExternal = true };
        var at = file.Add(service);
        while (tokens.NextField(out var field, ServiceFields))
        {
            switch (field)
            {
                case 0 or 1:
                    file.Name(at, tokens.Scalar());
                    break;
                case 2:
                    service.Name = tokens.Scalar();
                    break;
                case 3:
                    tokens.Each(ReadService);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }
    }

    // In XML what something depends on stands inside, and may say in turn what it depends on; in JSON it is a list of names.
    private string? ReadDependency(bool isListed)
    {
        var line = tokens.Line;
        string? reference = null;
        List<string> parts = [];
        List<string> provided = [];
        var (isWhole, isTold) = (true, false);
        while (tokens.NextField(out var field, DependencyFields))
        {
            switch (field)
            {
                case 0:
                    reference = tokens.Scalar();
                    break;
                case 1:
                    isTold = true;
                    isWhole = tokens.Texts(parts);
                    break;
                case 2 when tokens.IsRecord:
                    parts.AddIfAny(ReadDependency(isListed: false));
                    break;
                case 3 when tokens.IsList && tokens.IsText:
                    provided.AddIfAny(tokens.Reference());
                    break;
                case 3:
                    tokens.Texts(provided);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (!isWhole)
        {
            file.Remark(line, "LP048", $"What “{reference}” depends on must be a list of references. What else stands there is passed over, and what it consists of may be more.");
        }

        if (reference is not null && (isListed || parts.Count > 0))
        {
            // With nothing it says that it needs nothing; not so where that cannot be read, or where only is told what it provides.
            if (parts.Count > 0 || (isWhole && (isTold || provided.Count == 0)))
            {
                file.Depends(reference, parts, line);
            }

            bom.Cryptography.TakeUse(reference, parts, provided);
        }

        return reference;
    }

    private void ReadComposition()
    {
        var aggregate = "";
        List<string> whose = [];
        while (tokens.NextField(out var field, CompositionFields))
        {
            switch (field)
            {
                case 0:
                    aggregate = tokens.Scalar() ?? "";
                    break;
                case 1 or 2:
                    tokens.Texts(whose);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        bom.Compositions.AddRange(whose.Select(reference => (aggregate, reference)));
    }
}
