package loupe.train;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Configurations as JSON; the layout's names stand here, so that a renamed class changes no file. */
public final class ConfigJson {

    private ConfigJson() {}

    /**
     * The start of a mapper that knows the kinds of optimizers, schedules, losses and what happens to images. It leaves out
     * where checkpoints go: that names a folder of one machine and changes no number.
     *
     * @return to add to
     */
    public static JsonMapper.Builder mapper() {
        return JsonMapper.builder()
                .addModule(DataPlanJson.module())
                .addMixIn(TrainingConfig.class, Portable.class)
                .addMixIn(Optimizer.class, OptimizerKinds.class)
                .addMixIn(Schedule.class, ScheduleKinds.class)
                .addMixIn(Loss.class, LossKinds.class);
    }

    /**
     * Whether a configuration's tree names an augmentation whose code it cannot hold.
     *
     * @param config as the mapper wrote it
     * @return true for one of the person's own
     */
    public static boolean hasOwn(JsonNode config) {
        return DataPlanJson.hasOwn(config);
    }

    private interface Portable {
        @JsonIgnore
        Checkpoints checkpoints();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Optimizer.Sgd.class, name = "sgd"),
        @JsonSubTypes.Type(value = Optimizer.Adam.class, name = "adam"),
        @JsonSubTypes.Type(value = Optimizer.AdamW.class, name = "adamW"),
        @JsonSubTypes.Type(value = Optimizer.RmsProp.class, name = "rmsProp")
    })
    private interface OptimizerKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Schedule.Constant.class, name = "constant"),
        @JsonSubTypes.Type(value = Schedule.Cosine.class, name = "cosine"),
        @JsonSubTypes.Type(value = Schedule.StepDecay.class, name = "stepDecay"),
        @JsonSubTypes.Type(value = Schedule.Exponential.class, name = "exponential"),
        @JsonSubTypes.Type(value = Schedule.OneCycle.class, name = "oneCycle"),
        @JsonSubTypes.Type(value = Schedule.WarmUp.class, name = "warmUp")
    })
    private interface ScheduleKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Loss.CrossEntropy.class, name = "crossEntropy"),
        @JsonSubTypes.Type(value = Loss.MeanSquaredError.class, name = "meanSquaredError"),
        @JsonSubTypes.Type(value = Loss.MaskedMeanSquaredError.class, name = "maskedMeanSquaredError"),
        @JsonSubTypes.Type(value = Loss.Focal.class, name = "focal"),
        @JsonSubTypes.Type(value = Loss.Huber.class, name = "huber")
    })
    private interface LossKinds {}
}
