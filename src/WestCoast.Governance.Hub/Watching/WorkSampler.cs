using System.Diagnostics;
using OpenTelemetry.Trace;

namespace WestCoast.Governance.Hub.Watching;

/// <summary>Keeps whole traces of work; leaves out what the hub asks of its own database between jobs.</summary>
internal sealed class WorkSampler : Sampler
{
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        samplingParameters is { Kind: ActivityKind.Client } && samplingParameters.ParentContext == default
            ? new SamplingResult(SamplingDecision.Drop)
            : new SamplingResult(SamplingDecision.RecordAndSample);
}
