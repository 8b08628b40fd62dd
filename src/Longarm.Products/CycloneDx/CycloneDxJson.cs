using System.Text.Json;
using Longarm.Text;

namespace Longarm.Products;

/// <summary>Reads CycloneDX in JSON, versions 1.2 to 1.7, as a stream.</summary>
internal sealed class CycloneDxJson(JsonTokens tokens, ProductFile file)
{
    private static readonly string[] BomFields = ["bomFormat", "specVersion", "metadata", "components", "dependencies", "compositions", "services"];
    private static readonly string[] ComponentFields = ["type", "bom-ref", "name", "version", "components", "properties", "isExternal", "group"];
    private static readonly string[] ServiceFields = ["bom-ref", "name", "services"];
    private static readonly string[] DependencyFields = ["ref", "dependsOn"];
    private static readonly string[] CompositionFields = ["aggregate", "assemblies", "dependencies"];
    private static readonly string[] PropertyFields = ["name", "value"];
    private static readonly string[] MetadataFields = ["component"];
    private readonly List<(string Aggregate, string Ref)> compositions = [];

    /// <summary>Reads the file, whose first token was read.</summary>
    public void Read()
    {
        while (tokens.NextField(out var field, BomFields))
        {
            switch (field)
            {
                case 1:
                    CheckVersion();
                    break;
                case 2:
                    ReadMetadata();
                    break;
                case 3:
                    ReadComponents(parent: -1);
                    break;
                case 4:
                    Each(ReadDependency);
                    break;
                case 5:
                    Each(ReadComposition);
                    break;
                case 6:
                    Each(ReadService);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        foreach (var (aggregate, reference) in compositions)
        {
            if (file.Find(reference) is >= 0 and var at && file.Components[at].IsComplete is null)
            {
                file.Components[at].IsComplete = CycloneDxWords.IsComplete(aggregate);
            }
        }
    }

    private void CheckVersion()
    {
        var line = tokens.Line;
        var version = tokens.Scalar() ?? "";
        if (!CycloneDxWords.Versions.Contains(version))
        {
            file.Remark(line, "LP014", $"CycloneDX “{version}” is not one of the versions that are read ({string.Join(", ", CycloneDxWords.Versions)}). It is read as far as it is the same.");
        }
    }

    private void ReadMetadata()
    {
        if (!IsObject())
        {
            return;
        }

        while (tokens.NextField(out var field, MetadataFields))
        {
            if (field == 0 && tokens.Type == JsonTokenType.StartObject)
            {
                file.Root = ReadComponent(parent: -1);
            }
            else
            {
                tokens.Skip();
            }
        }
    }

    private void ReadComponents(int parent)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            file.Mistake(tokens.Line, "LP015", "“components” must be a list of components.");
            tokens.Skip();
            return;
        }

        while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
        {
            if (tokens.Type == JsonTokenType.StartObject)
            {
                ReadComponent(parent);
            }
            else
            {
                file.Mistake(tokens.Line, "LP015", "A component must be an object with “type” and “name”.");
                tokens.Skip();
            }
        }
    }

    // What stands inside a component is part of it. Its reference may stand after what is inside, so that it gets a place first.
    private int ReadComponent(int parent)
    {
        var line = tokens.Line;
        ProductComponent component = new() { Line = line };
        var at = file.Add(component);
        if (parent >= 0)
        {
            file.Uses.Add(new(parent, at, line));
        }

        while (tokens.NextField(out var field, ComponentFields))
        {
            switch (field)
            {
                case 0:
                    TakeType(component, tokens.Scalar());
                    break;
                case 1:
                    file.Name(at, tokens.Scalar());
                    break;
                case 2:
                    component.Name = tokens.Scalar();
                    break;
                case 3:
                    component.Version = tokens.Scalar();
                    break;
                case 4:
                    ReadComponents(at);
                    break;
                case 5:
                    Each(() => ReadProperty(at));
                    break;
                case 6:
                    component.IsExternal = tokens.Type == JsonTokenType.True;
                    tokens.Skip();
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (component.Name is null)
        {
            file.Mistake(line, "LP016", "A component has no “name”. Give it one.");
        }

        return at;
    }

    private void TakeType(ProductComponent component, string? type)
    {
        component.Kind = CycloneDxWords.KindOf(type ?? "");
        component.IsCryptography = type == "cryptographic-asset";
        if (!CycloneDxWords.IsType(type ?? ""))
        {
            file.Remark(tokens.Line, "LP017", $"“{type}” is no type of component. Whether it is a commodity, software or technology stays unknown.");
        }
    }

    private void ReadProperty(int at)
    {
        string? name = null;
        MarkedScalar? value = null;
        while (tokens.NextField(out var field, PropertyFields))
        {
            switch (field)
            {
                case 0:
                    name = tokens.Scalar();
                    break;
                case 1:
                    var line = tokens.Line;
                    value = tokens.Scalar() is { } text ? new(text, IsQuoted: true, line, 0) : null;
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (name is not null && value is not null)
        {
            LongarmProperties.Take(file, at, name, value);
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
                case 0:
                    file.Name(at, tokens.Scalar());
                    break;
                case 1:
                    service.Name = tokens.Scalar();
                    break;
                case 2:
                    Each(ReadService);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }
    }

    private void ReadDependency()
    {
        var line = tokens.Line;
        string? reference = null;
        List<string> parts = [];
        while (tokens.NextField(out var field, DependencyFields))
        {
            switch (field)
            {
                case 0:
                    reference = tokens.Scalar();
                    break;
                case 1:
                    Texts(parts);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        if (reference is not null)
        {
            file.Depends(reference, parts, line);
        }
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
                    Texts(whose);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }

        compositions.AddRange(whose.Select(reference => (aggregate, reference)));
    }

    private void Each(Action read)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            tokens.Skip();
            return;
        }

        while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
        {
            if (tokens.Type == JsonTokenType.StartObject)
            {
                read();
            }
            else
            {
                tokens.Skip();
            }
        }
    }

    private void Texts(List<string> all)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            tokens.Skip();
            return;
        }

        while (tokens.Read() && tokens.Type != JsonTokenType.EndArray)
        {
            if (tokens.Scalar() is { } text)
            {
                all.Add(text);
            }
        }
    }

    private bool IsObject()
    {
        if (tokens.Type == JsonTokenType.StartObject)
        {
            return true;
        }

        tokens.Skip();
        return false;
    }
}
