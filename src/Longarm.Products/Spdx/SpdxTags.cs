using System.Text;

namespace Longarm.Products;

/// <summary>Reads SPDX in tags and values, versions 2.0 to 2.3, as a stream.</summary>
internal sealed class SpdxTags(TagLines lines, ProductFile file)
{
    private const string TextBegin = "<text>";
    private const string TextEnd = "</text>";
    private readonly SpdxGraph graph = new(file);
    private bool isDocument;
    private bool isBroken;
    private Section section = Section.Document;
    private ProductComponent? package;
    private int packageAt = -1;
    private string? packageId;
    private string? annotated;
    private (string Text, int Line)? annotation;

    private enum Section
    {
        Document,
        Package,
        File,
    }

    /// <summary>Reads the file.</summary>
    public void Read()
    {
        while (!isBroken && lines.Next() is { } written)
        {
            var text = written.AsSpan().Trim(" \t\uFEFF");
            if (text.Length > 0 && text[0] != '#')
            {
                ReadTag(text.ToString(), lines.Number);
            }
        }

        EndAnnotation();
        EndPackage();
        if (lines.IsNoText)
        {
            file.Mistake(lines.Number + 1, "LP051", "From about this line on, these bytes are no UTF-8, and SPDX always is. Save the file as UTF-8.");
        }
        else if (lines.IsTooLong)
        {
            file.Mistake(lines.Number + 1, "LP062", $"A line is longer than {TagLines.MaxSigns / (1024 * 1024)} MB. No value of SPDX is: shorten it.");
        }
        else if (!isBroken && !isDocument)
        {
            file.Mistake(1, "LP052", "This is no SPDX document: it has no “SPDXVersion”. Begin it with SPDXVersion: SPDX-2.3.");
        }
        else if (!isBroken)
        {
            new SpdxUses(graph).Finish();
        }
    }

    private void ReadTag(string text, int line)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !text[..colon].All(char.IsAsciiLetter))
        {
            file.Remark(line, "LP061", $"“{SpdxGraph.Short(text)}” is no tag with a value, and is passed over. Write Tag: value, and enclose a text of several lines in {TextBegin} and {TextEnd}.");
            return;
        }

        var value = text[(colon + 1)..].Trim();
        if (value.StartsWith(TextBegin, StringComparison.Ordinal))
        {
            value = ReadText(value[TextBegin.Length..], line);
        }

        if (value is not null)
        {
            Take(text[..colon], value, line);
        }
    }

    private string? ReadText(string first, int line)
    {
        StringBuilder text = new();
        for (var next = first; next is not null; next = lines.Next())
        {
            if (next.IndexOf(TextEnd, StringComparison.Ordinal) is >= 0 and var end)
            {
                return text.Append(next, 0, end).ToString();
            }

            text.Append(next).Append('\n');
            if (text.Length > TagLines.MaxSigns)
            {
                break;
            }
        }

        isBroken = true;
        file.Mistake(line, "LP062", $"The text that begins here does not end, or is longer than {TagLines.MaxSigns / (1024 * 1024)} MB. End it with {TextEnd}.");
        return null;
    }

    private void Take(string tag, string value, int line)
    {
        switch (tag)
        {
            case "SPDXVersion":
                isDocument = true;
                CheckVersion(value, line);
                break;
            case "DocumentName":
                graph.Title ??= value;
                break;
            case "PackageName":
                EndAnnotation();
                EndPackage();
                section = Section.Package;
                package = graph.AddPackage(line, out packageAt);
                package.Name = value;
                break;
            case "PackageVersion" when package is not null:
                package.Version = value;
                break;
            case "PrimaryPackagePurpose" when package is not null:
                graph.TakePurpose(package, value, line);
                break;
            case "FileName":
                graph.AddFile(null);
                section = Section.File;
                break;
            case "SnippetSPDXID":
                graph.AddFile(value);
                break;
            case "SPDXID":
                TakeId(value);
                break;
            case "Relationship":
                TakeRelationship(value, line);
                break;
            case "Annotator":
                EndAnnotation();
                break;
            case "SPDXREF":
                annotated = value;
                break;
            case "AnnotationComment":
                annotation = (value, line);
                break;
        }
    }

    private void CheckVersion(string version, int line)
    {
        if (!SpdxWords.IsVersion(version))
        {
            file.Remark(line, "LP055", $"SPDX “{SpdxGraph.Short(version)}” is not one of the versions that are read ({string.Join(", ", SpdxWords.Versions)}). It is read as far as it is the same.");
        }
    }

    private void TakeId(string id)
    {
        if (section == Section.Package)
        {
            packageId ??= id;
        }
        else if (section == Section.File && graph.NameFile(id) is { } node && packageId is not null)
        {
            // A file that follows a package is in it.
            node.IsIn(graph.Node(packageId));
        }
        else if (section == Section.Document && graph.Node(id) is { At: < 0 } document)
        {
            document.Element = SpdxElement.Collection;
        }
    }

    private void EndPackage()
    {
        if (package is not null)
        {
            graph.Describe(packageAt, packageId, []);
        }

        (package, packageId) = (null, null);
    }

    private void TakeRelationship(string value, int line)
    {
        var words = value.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        graph.Relate(words.ElementAtOrDefault(0), words.ElementAtOrDefault(1), words.ElementAtOrDefault(2), line);
    }

    private void EndAnnotation()
    {
        if (annotation is { } told)
        {
            graph.Annotate(annotated ?? packageId ?? SpdxGraph.DocumentId, told.Text, told.Line, hasLines: true);
        }

        (annotated, annotation) = (null, null);
    }
}
