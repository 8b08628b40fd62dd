namespace Longarm.Products;

/// <summary>Reads components, with those inside them.</summary>
/// <param name="tokens">The file.</param>
/// <param name="bom">Where to put what is read.</param>
internal sealed class CycloneDxComponents(IBomTokens tokens, CycloneDxBom bom)
{
    private static readonly string[] Fields =
    [
        "type", "bom-ref", "name", "version", "components", "properties", "isExternal", "refId", "cryptoProperties", "operator", "origins",
        "classification", "quantity", "materialForm", "boardLocation", "deviceType", "leadTime", "certifications", "evidence",
    ];

    private readonly ProductFile file = bom.File;
    private readonly Stack<CycloneDxComponent> unused = new();
    private readonly CycloneDxHardware hardware = new(tokens, bom);

    /// <summary>Reads a list of components.</summary>
    /// <param name="parent">What they are in; -1: the file does not say.</param>
    /// <param name="isTool">Whether they made something, and are no parts.</param>
    public void ReadList(int parent, bool isTool = false)
    {
        if (!tokens.IsList)
        {
            file.Mistake(tokens.Line, "LP015", "“components” must be a list of components.");
            tokens.Skip();
            return;
        }

        while (tokens.NextItem())
        {
            if (tokens.IsRecord)
            {
                Read(parent, isTool);
            }
            else
            {
                file.Mistake(tokens.Line, "LP015", "A component must be an object with “type” and “name”.");
                tokens.Skip();
            }
        }
    }

    /// <summary>Reads a component; its place. What stands inside it is part of it.</summary>
    public int Read(int parent, bool isTool = false)
    {
        // Its reference may stand after what is inside, so that it gets a place first.
        var line = tokens.Line;
        ProductComponent component = new() { Line = line, IsTool = isTool };
        var at = file.Add(component);
        if (parent >= 0)
        {
            file.Uses.Add(new(parent, at, line));
        }

        var read = unused.TryPop(out var before) ? before : new(bom);
        read.Begin(at, parent);
        while (tokens.NextField(out var field, Fields))
        {
            ReadField(field, read);
        }

        read.End();
        unused.Push(read);
        return at;
    }

    private void ReadField(int field, CycloneDxComponent read)
    {
        var component = read.Component;
        switch (field)
        {
            case 0:
                read.TakeType(tokens.Line, tokens.Scalar() ?? "");
                break;
            case 1 or 7:
                file.Name(read.At, tokens.Scalar());
                break;
            case 2:
                component.Name = tokens.Scalar();
                break;
            case 3:
                component.Version = tokens.Scalar();
                break;
            case 4:
                ReadList(read.At);
                break;
            case 5:
                ReadProperties(read.At);
                break;
            case 6:
                component.IsExternal = tokens.Scalar() is "true" or "1";
                break;
            case 8 when tokens.IsRecord:
                read.Asset.Read(tokens);
                break;
            case 9:
                read.Operator = tokens.Scalar();
                break;
            case >= 10:
                hardware.Read(Fields[field], read);
                break;
            default:
                tokens.Skip();
                break;
        }
    }

    private void ReadProperties(int at)
    {
        if (!tokens.IsList)
        {
            tokens.Skip();
            return;
        }

        while (tokens.NextItem())
        {
            if (!tokens.IsRecord)
            {
                tokens.Skip();
            }
            else if (tokens.Property() is ({ } name, var value, var line))
            {
                LongarmProperties.Take(bom.File, at, name, bom.File.Scalar(value, line));
            }
        }
    }
}
