"""Stand-ins for the providers and servers of docs/providers.md: each takes, ignores and refuses what its documentation (or its users) say.

They show that the connection gets an answer out of a server of that kind, and in how many requests. None was held against the live ones.
"""

import json

from .asking import RECORD, Body, Reply, calls, closed, responds, says, written


def openai_error(message: str, param: str | None, code: str | None) -> Reply:
    """Give an error as OpenAI and Azure word it."""
    return 400, {"error": {"message": message, "type": "invalid_request_error", "param": param, "code": code}}


def openai_chat(body: Body) -> Reply:
    """Chat completions of a model that does not think."""
    wanted = body.get("response_format", {}).get("json_schema", {})
    if wanted.get("strict") and not closed(wanted["schema"]):
        return openai_error("Invalid schema for response_format 'Changes': 'additionalProperties' is required", "response_format", None)
    return 200, says(RECORD)


def openai_reasoning(body: Body) -> Reply:
    """Chat completions of a model that thinks: the older limit and a temperature are refused."""
    if "max_tokens" in body:
        said = "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."
        return openai_error(said, "max_tokens", "unsupported_parameter")
    if body.get("temperature", 1) != 1:
        said = "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported."
        return openai_error(said, "temperature", "unsupported_value")
    return openai_chat(body)


def openai_responses(body: Body) -> Reply:
    """Responses of a model that thinks; what chat completions call otherwise is unknown here."""
    for name in ("max_tokens", "messages", "response_format"):
        if name in body:
            return openai_error(f"Unknown parameter: '{name}'.", name, "unknown_parameter")
    if "temperature" in body:
        said = "Unsupported parameter: 'temperature' is not supported with this model."
        return openai_error(said, "temperature", "unsupported_parameter")
    return 200, responds({"type": "reasoning", "summary": []}, written(RECORD))


def azure(body: Body) -> Reply:
    """Azure's v1 address: as OpenAI, with a content filter before it."""
    if "FILTERED" in body["messages"][-1]["content"]:
        said = "The response was filtered due to the prompt triggering Azure OpenAI's content management policy."
        inner = {"code": "ResponsibleAIPolicyViolation", "content_filter_result": {"violence": {"filtered": True}}}
        return 400, {"error": {"message": said, "type": None, "param": "prompt", "code": "content_filter", "innererror": inner}}
    return openai_reasoning(body)


def anthropic(body: Body) -> Reply:
    """Anthropic's compatible address: response_format and strict are ignored, tools are called."""
    return 200, calls(RECORD) if "tools" in body else says("The posting is for a night baker. Shall I go on?")


def gemini(body: Body) -> Reply:
    """Gemini's compatible address: a schema is held to; in tools, words of a schema that it does not know are refused, in a list."""
    if closed(body.get("tools", [])):
        said = "Invalid JSON payload received. Unknown name \"additionalProperties\" at 'tools[0].function_declarations[0].parameters'"
        return 400, [{"error": {"code": 400, "message": f"{said}: Cannot find field.", "status": "INVALID_ARGUMENT"}}]
    return 200, calls(RECORD) if "tools" in body else says(RECORD)


def ollama(body: Body) -> Reply:
    """Ollama: a schema is held to, tool_choice is ignored, thinking comes apart."""
    return 200, says(RECORD, reasoning="The title is {Night Baker}.") if "response_format" in body else says("Which tool?")


def vllm(body: Body) -> Reply:
    """vLLM: a schema is held to, thinking comes apart; a prompt that is too long is an error with no code."""
    if len(body["messages"][-1]["content"]) > 10_000:
        said = "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens."
        return 400, {"object": "error", "message": said, "type": "BadRequestError", "param": None, "code": 400}
    return 200, says(RECORD, reasoning_content="The title is {Night Baker}.")


def llama_cpp(body: Body) -> Reply:
    """llama.cpp's server: the schema becomes a grammar, and one that cannot is refused in a sentence; what is unknown is ignored."""
    if closed(body):
        said = "Failed to initialize samplers: failed to parse grammar"
        return 400, {"error": {"code": 400, "message": said, "type": "invalid_request_error"}}
    return 200, says(f"<think>a {{ b</think>\n{json.dumps(RECORD)}")


def mistral(body: Body) -> Reply:
    """Stand for a server that checks every name of the body, as those with pydantic at the door do."""
    strange = next((name for name in ("temperature", "reasoning_effort") if name in body), None)
    if strange:
        detail = [{"type": "extra_forbidden", "loc": ["body", strange], "msg": "Extra inputs are not permitted", "input": 0}]
        return 422, {"object": "error", "message": {"detail": detail}, "type": "invalid_request_error"}
    answer = says(None)
    thought = {"type": "thinking", "thinking": [{"type": "text", "text": "a { b"}]}
    answer["choices"][0]["message"]["content"] = [thought, {"type": "text", "text": json.dumps(RECORD)}]
    return 200, answer


def no_system(body: Body) -> Reply:
    """Stand for a model whose template has no system message."""
    if body["messages"][0]["role"] == "system":
        return 400, {"error": {"message": "System role not supported", "type": "BadRequestError", "param": None, "code": 400}}
    return 200, says(RECORD)


def plain(body: Body) -> Reply:
    """Stand for a server that knows neither formats nor tools."""
    if "response_format" in body or "tools" in body:
        name = "tools" if "tools" in body else "response_format"
        return 400, {"error": {"message": f"Unrecognized request argument supplied: {name}"}}
    return 200, says(f"Certainly!\n```json\n{json.dumps(RECORD)}\n```\nAnything else?")
